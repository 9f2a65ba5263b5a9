/**
 * The rooms of src/lib, from the foundation up: a room may import from those above it in this list, never from
 * those below; rooms in one line do not know each other.
 */
export const floors = [
	['catalog'],
	[
		'statistics',
		'random',
		'hex',
		'checksum',
		'canonical-json',
		'spoken-error',
		'start-worker',
		'words'
	],
	['read-json'],
	['reasoner'],
	['respondents'],
	['societies'],
	['run'],
	['baselines'],
	['compare', 'classroom', 'evaluation', 'rivals'],
	['storage'],
	['state'],
	['components']
];
