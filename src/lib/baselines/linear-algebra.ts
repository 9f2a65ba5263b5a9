/**
 * Just enough for a conditional Gaussian: symmetric positive definite matrices, row-major in 64-bit floats, of
 * which only the lower triangle is read and written.
 */

/**
 * Sum of products of `length` numbers of a, from place i on, and of b, from j on. Four sums at once, because one
 * would wait for itself.
 */
export function dot(
	a: Float64Array,
	i: number,
	b: Float64Array,
	j: number,
	length: number
): number {
	let [first, second, third, fourth] = [0, 0, 0, 0];
	const even = length & ~3;
	for (let k = 0; k < even; k += 4) {
		first += a[i + k]! * b[j + k]!;
		second += a[i + k + 1]! * b[j + k + 1]!;
		third += a[i + k + 2]! * b[j + k + 2]!;
		fourth += a[i + k + 3]! * b[j + k + 3]!;
	}
	for (let k = even; k < length; k++) first += a[i + k]! * b[j + k]!;
	return first + second + (third + fourth);
}

/**
 * Replaces A by its Cholesky factor L, A = L Lᵀ, L lower triangular.
 * @param matrix A; what is above its diagonal is left as it was
 * @param size rows of A
 * @returns false where A is not positive definite, and is then half replaced
 */
export function cholesky(matrix: Float64Array, size: number): boolean {
	const tiled = size - (size % TILE);
	for (let first = 0; first < tiled; first += TILE) {
		for (let column = 0; column < first; column += TILE) factorTile(matrix, size, first, column);
		for (let row = first; row < first + TILE; row++)
			if (!factorRow(matrix, size, row, first)) return false;
	}
	for (let row = tiled; row < size; row++) if (!factorRow(matrix, size, row, 0)) return false;
	return true;
}

/** Finishes a row of L from its column `from` on; those before are done. @returns false as `cholesky` does */
function factorRow(matrix: Float64Array, size: number, row: number, from: number): boolean {
	const start = row * size;
	for (let column = from; column < row; column++) {
		const above = column * size;
		const rest = matrix[start + column]! - dot(matrix, start, matrix, above, column);
		matrix[start + column] = rest / matrix[above + column]!;
	}
	const rest = matrix[start + row]! - dot(matrix, start, matrix, start, row);
	if (!(rest > 0)) return false;
	matrix[start + row] = Math.sqrt(rest);
	return true;
}

const TILE = 3;

/**
 * Nine cells of L at once, three rows (a, b, c) by three columns (p, q, r): every number read serves in three
 * products, and no sum waits for another. Twice as fast as cell by cell; larger tiles have more sums than the
 * processor has registers.
 */
function factorTile(matrix: Float64Array, size: number, row: number, column: number): void {
	const a = row * size;
	const b = a + size;
	const c = b + size;
	const p = column * size;
	const q = p + size;
	const r = q + size;
	let ap = matrix[a + column]!;
	let aq = matrix[a + column + 1]!;
	let ar = matrix[a + column + 2]!;
	let bp = matrix[b + column]!;
	let bq = matrix[b + column + 1]!;
	let br = matrix[b + column + 2]!;
	let cp = matrix[c + column]!;
	let cq = matrix[c + column + 1]!;
	let cr = matrix[c + column + 2]!;
	for (let k = 0; k < column; k++) {
		const ofP = matrix[p + k]!;
		const ofQ = matrix[q + k]!;
		const ofR = matrix[r + k]!;
		const ofA = matrix[a + k]!;
		ap -= ofA * ofP;
		aq -= ofA * ofQ;
		ar -= ofA * ofR;
		const ofB = matrix[b + k]!;
		bp -= ofB * ofP;
		bq -= ofB * ofQ;
		br -= ofB * ofR;
		const ofC = matrix[c + k]!;
		cp -= ofC * ofP;
		cq -= ofC * ofQ;
		cr -= ofC * ofR;
	}
	finishTileRow(matrix, size, a, column, ap, aq, ar);
	finishTileRow(matrix, size, b, column, bp, bq, br);
	finishTileRow(matrix, size, c, column, cp, cq, cr);
}

/** Three cells of a row, from what is left of A once the columns before theirs are taken off. */
function finishTileRow(
	matrix: Float64Array,
	size: number,
	start: number,
	column: number,
	p: number,
	q: number,
	r: number
): void {
	const first = column * size + column;
	const second = first + size;
	const third = second + size;
	p /= matrix[first]!;
	q = (q - p * matrix[second]!) / matrix[second + 1]!;
	r = (r - p * matrix[third]! - q * matrix[third + 1]!) / matrix[third + 2]!;
	matrix[start + column] = p;
	matrix[start + column + 1] = q;
	matrix[start + column + 2] = r;
}

/**
 * Replaces b by the solution x of L Lᵀ x = b.
 * @param factor L, from `cholesky`
 * @param b as many numbers as L has rows
 * @param from where b begins: it is 0 before, and x is not found there
 */
export function solve(factor: Float64Array, size: number, b: Float64Array, from = 0): void {
	for (let row = from; row < size; row++) {
		const start = row * size;
		const rest = b[row]! - dot(factor, start + from, b, from, row - from);
		b[row] = rest / factor[start + row]!;
	}
	for (let row = size - 1; row >= from; row--) {
		const start = row * size;
		const value = (b[row]! /= factor[start + row]!);
		for (let column = from; column < row; column++) b[column]! -= value * factor[start + column]!;
	}
}

/** The inverse of L Lᵀ, both triangles. @param factor L, from `cholesky` */
export function inverse(factor: Float64Array, size: number): Float64Array {
	const result = new Float64Array(size * size);
	const column = new Float64Array(size);
	for (let index = 0; index < size; index++) {
		column.fill(0);
		column[index] = 1;
		// What comes before is known from the columns before: the inverse is symmetric.
		solve(factor, size, column, index);
		for (let row = index; row < size; row++)
			result[index * size + row] = result[row * size + index] = column[row]!;
	}
	return result;
}
