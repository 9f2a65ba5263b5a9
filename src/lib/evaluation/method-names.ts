import type { MethodId } from './evidence/shape';

/** What the methods are called, on screens and in the tables of commands. */
export const METHOD_NAMES: Readonly<Record<MethodId, string>> = {
	chance: 'Chance',
	worldMajority: 'World majority',
	countryMajority: 'Country majority',
	demographicsOnly: 'Reasoner, demographics only',
	resembleTop1: 'Resemble, one neighbour',
	resemble: 'Resemble',
	gaussian: 'Gaussian',
	reasoner: 'Reasoner',
	reasonerWithDemographics: 'Reasoner, with demographics'
};
