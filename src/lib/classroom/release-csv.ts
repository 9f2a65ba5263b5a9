/** A class's figures as a table, in words: one row a figure of the release, and nothing that is not in it. */
import Papa from 'papaparse';
import { itemOf } from '../catalog';
import type { PerCent } from './per-cent';
import type { Release } from './release';
import { BANDS } from './stretches';
import type { Told } from './told';
import { soonOf, topicsOf, type MeanTold } from './views';

export const FIELDS = [
	'class',
	'date',
	'figure',
	'about',
	'statement',
	'level',
	'people',
	'bound',
	'share',
	'low',
	'high'
] as const;

type Row = Partial<Record<(typeof FIELDS)[number], string | number>>;

const LEVELS = ['polar', 'refined'] as const;

/**
 * Shares are per cent. The number of people stands only beside what is about the class as a whole.
 * @param about the class's name, and the day it was closed as the reader writes days
 */
export function releaseCsv(release: Release, about: { name: string; date: string }): string {
	const head = { class: about.name, date: about.date };
	const data = rowsOf(release).map((row) => {
		const whole: Row = { ...head, ...row };
		return FIELDS.map((field) => whole[field] ?? '');
	});
	// A name is what a teacher typed, and what a link brought: it must not become a formula.
	return Papa.unparse(
		{ fields: [...FIELDS], data },
		{ newline: '\r\n', escapeFormulae: /^[=+\-@\t\r]/ }
	);
}

function rowsOf(release: Release): Row[] {
	const { people, withAnswers, scored, overall, dots, bet, questions, sure } = release;
	const rows: Row[] = [{ figure: 'handed in', people }];
	if (withAnswers !== null) rows.push({ figure: 'handed in with answers', people: withAnswers });
	for (const level of LEVELS) {
		if (overall && scored !== null) {
			const { machine, world, ahead, chance } = overall[level];
			const row = (figure: string, mean: PerCent): Row => ({
				figure,
				level,
				people: scored,
				...ends(mean)
			});
			rows.push(
				row('guessed by the machine', machine),
				row('guessed by the world’s usual answer', world),
				row('the machine ahead of the world', ahead),
				{ figure: 'blind guessing', level, share: chance }
			);
		}
		for (const { from, to, people: own } of dots?.[level] ?? [])
			rows.push({
				figure: 'people guessed so often',
				about: `${from} to ${to} %`,
				level,
				people: own
			});
	}
	if (bet)
		rows.push(
			{ figure: 'our bet', level: 'polar', share: bet.mean },
			{ figure: 'the machine ahead of our bet', level: 'polar', ...ends(bet.ahead) }
		);
	for (const { topic, mean } of topicsOf(release))
		rows.push({ figure: 'guessed, topic', about: topic, level: 'refined', ...shareOf(mean) });
	for (const { from, to, mean } of soonOf(release))
		rows.push({
			figure: 'guessed, after so many questions',
			about: `${from} to ${to - 1}`,
			level: 'refined',
			...shareOf(mean)
		});
	sure.forEach((figure, band) => {
		if (!figure) return;
		const about = `${100 * BANDS[band]!} to ${100 * BANDS[band + 1]!} % sure`;
		rows.push({ figure: 'guessed, when it was', about, level: 'refined', share: figure.share });
	});
	for (const { itemId, ours, guessed } of questions) {
		const { question: about, polar } = itemOf(itemId);
		if (ours)
			rows.push({
				figure: 'our answers',
				about,
				statement: polar[ours.side]!.statement,
				level: 'polar',
				...shareOf(ours.told)
			});
		for (const level of LEVELS) {
			const own = guessed[level];
			if (own) rows.push({ figure: 'guessed, question', about, level, ...shareOf(own) });
		}
	}
	return rows;
}

const ends = ({ mean, low, high }: PerCent): Row => ({ share: mean, low, high });
const shareOf = ({ bound, share }: Told | MeanTold): Row => ({ bound, share });
