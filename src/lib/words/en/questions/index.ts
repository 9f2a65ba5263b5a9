import type { Questions } from '../../../catalog/texts';
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

/** What is asked, by topic. */
export const questions = {
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
} satisfies Questions;
