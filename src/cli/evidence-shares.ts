import { CountryMajority } from '../lib/baselines/country-majority';
import { WorldMajority } from '../lib/baselines/world-majority';
import { groupsAmong, named, type OtherTables } from '../lib/evaluation/evidence/assemble';
import { expectedOf, sharesTables, type SharesMethod } from '../lib/evaluation/evidence/shares';
import type { Reasoner } from '../lib/reasoner/types';
import type { Respondents, Shown } from '../lib/respondents/respondents';
import type { Societies } from '../lib/societies/societies';
import { shippedReasoner } from './shipped-reasoner';

/**
 * Whether predictions add up to what groups answered: half a minute of work, so that no part of it is kept.
 * @param candidates rows of the people predicted
 */
export async function makeShares(
	respondents: Respondents,
	candidates: readonly number[],
	societies: Societies,
	seed: number
): Promise<Pick<OtherTables, 'groupShares' | 'itemShares'>> {
	const reasoner = await shippedReasoner();
	const predictors: readonly (readonly [SharesMethod, Reasoner, Shown])[] = [
		['worldMajority', new WorldMajority(societies), 'none'],
		['countryMajority', new CountryMajority(societies), 'only'],
		['demographicsOnly', reasoner, 'only'],
		['reasoner', reasoner, 'none'],
		['reasonerWithDemographics', reasoner, 'with']
	];
	const expected = new Map<SharesMethod, Float32Array>();
	for (const [method, predictor, shown] of predictors) {
		const predict: Reasoner['predict'] = (profiles) => predictor.predict(profiles);
		expected.set(method, await expectedOf(predict, respondents, candidates, shown, seed));
	}
	const groups = named(groupsAmong(respondents, candidates));
	return sharesTables(expected, respondents, candidates, groups);
}
