/**
 * Just enough for a conditional Gaussian: symmetric positive definite matrices, row-major in 64-bit floats, of
 * which only the lower triangle is read and written.
 */

/** Sum of products of `length` numbers. Four sums at once, because one would wait for itself. */
function dot(a: Float64Array, i: number, b: Float64Array, j: number, length: number): number {
	let [one, two, three, four] = [0, 0, 0, 0];
	const even = length & ~3;
	for (let k = 0; k < even; k += 4) {
		one += a[i + k]! * b[j + k]!;
		two += a[i + k + 1]! * b[j + k + 1]!;
		three += a[i + k + 2]! * b[j + k + 2]!;
		four += a[i + k + 3]! * b[j + k + 3]!;
	}
	for (let k = even; k < length; k++) one += a[i + k]! * b[j + k]!;
	return one + two + (three + four);
}

/**
 * Replaces A by its Cholesky factor L, A = L Lᵀ, L lower triangular.
 * @param matrix A; what is above its diagonal is left as it was
 * @param size rows of A
 * @returns false where A is not positive definite, and is then half replaced
 */
export function cholesky(matrix: Float64Array, size: number): boolean {
	for (let row = 0; row < size; row++) {
		const start = row * size;
		for (let column = 0; column < row; column++) {
			const other = column * size;
			const rest = matrix[start + column]! - dot(matrix, start, matrix, other, column);
			matrix[start + column] = rest / matrix[other + column]!;
		}
		const rest = matrix[start + row]! - dot(matrix, start, matrix, start, row);
		if (!(rest > 0)) return false;
		matrix[start + row] = Math.sqrt(rest);
	}
	return true;
}

/**
 * Replaces b by the solution x of L Lᵀ x = b.
 * @param factor L, from `cholesky`
 * @param b as many numbers as L has rows
 */
export function solve(factor: Float64Array, size: number, b: Float64Array): void {
	for (let row = 0; row < size; row++) {
		const rest = b[row]! - dot(factor, row * size, b, 0, row);
		b[row] = rest / factor[row * size + row]!;
	}
	for (let row = size - 1; row >= 0; row--) {
		const start = row * size;
		const value = (b[row]! /= factor[start + row]!);
		for (let column = 0; column < row; column++) b[column]! -= value * factor[start + column]!;
	}
}

/** The inverse of L Lᵀ, both triangles. @param factor L, from `cholesky` */
export function inverse(factor: Float64Array, size: number): Float64Array {
	const result = new Float64Array(size * size);
	const column = new Float64Array(size);
	for (let index = 0; index < size; index++) {
		column.fill(0);
		column[index] = 1;
		solve(factor, size, column);
		result.set(column, index * size);
	}
	return result;
}
