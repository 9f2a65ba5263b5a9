import type { Statements } from '../../../catalog/texts';
import { corruption } from './corruption';
import { economy } from './economy';
import { ethics } from './ethics';
import { migration } from './migration';
import { participation } from './participation';
import { postmaterialism } from './postmaterialism';
import { regimes } from './regimes';
import { religion } from './religion';
import { science } from './science';
import { security } from './security';
import { socialValues } from './social-values';
import { trust } from './trust';
import { wellBeing } from './well-being';

/** Sentences in the first person that say what an answer means, by topic. */
export const statements = {
	'social-values': socialValues,
	'well-being': wellBeing,
	trust,
	economy,
	corruption,
	migration,
	security,
	postmaterialism,
	science,
	religion,
	ethics,
	participation,
	regimes
} satisfies Statements;
