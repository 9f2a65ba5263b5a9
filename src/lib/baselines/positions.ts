import { ITEMS } from '../catalog';
import type { Profile } from '../reasoner/types';
import { MISSING } from '../respondents/respondents';

const positions = ITEMS.map(
	({ codes }) => new Map(codes.map((code, position) => [code, position]))
);

/** A profile's answers as a row of respondents has them: 253 positions of codes, −1 where not shown. */
export function positionsOf({ responses }: Profile): Int8Array {
	return Int8Array.from(ITEMS, ({ id }, index) => {
		const code = responses.get(id);
		return code === undefined ? MISSING : positions[index]!.get(code)!;
	});
}
