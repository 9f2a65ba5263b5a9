/** A class's figures as a table, in words: one row a figure of the release, and nothing that is not in it. */
import Papa from 'papaparse';
import { itemOf, topicOf } from '../catalog';
import type { PerCent } from './per-cent';
import type { Release } from './release';
import { BANDS } from './stretches';
import type { Told } from './told';
import { soonOf, topicsOf, type MeanTold } from './views';

const FIELDS = [
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
/** A name is what a teacher typed, and what a link brought: it must not become a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Shares are per cent. The number of people stands only beside what is about the class as a whole.
 * @param about the class's name, and the day it was closed as the reader writes days
 * @param delimiter a semicolon for spreadsheets of countries that write decimals with a comma
 */
export function releaseCsv(
	release: Release,
	about: { name: string; date: string },
	delimiter = ','
): string {
	const head = { class: about.name, date: about.date };
	const data = rowsOf(release).map((row) => {
		const whole: Row = { ...head, ...row };
		return FIELDS.map((field) => whole[field] ?? '');
	});
	return Papa.unparse(
		{ fields: [...FIELDS], data },
		{ newline: '\r\n', delimiter, escapeFormulae: FORMULA }
	);
}

function rowsOf(release: Release): Row[] {
	const { people, withAnswers, scored, overall, dots, bet, who, chatbots, questions, sure } =
		release;
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
		const tenths = dots?.[level] ?? [];
		// All in one: it says no more than how many there are.
		for (const { from, to, people: own } of tenths.length > 1 ? tenths : [])
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
	for (const level of LEVELS)
		if (who) {
			const { fromWho, fromAnswers, ahead } = who[level];
			rows.push(
				{ figure: 'guessed from who we are', level, ...ends(fromWho) },
				{ figure: 'guessed from our answers, the same people', level, ...ends(fromAnswers) },
				{ figure: 'our answers ahead of who we are', level, ...ends(ahead) }
			);
		}
	if (chatbots) {
		const row = (figure: string, mean: PerCent): Row => ({
			figure,
			level: 'polar',
			people: chatbots.people,
			...ends(mean)
		});
		rows.push(
			row('guessed by our chatbots', chatbots.theirs),
			row('guessed by the machine, the same people', chatbots.machine)
		);
	}
	for (const { topic, mean } of topicsOf(release))
		rows.push({
			figure: 'guessed, topic',
			about: topicOf(topic).title,
			level: 'refined',
			...shareOf(mean)
		});
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

/**
 * The questions alone as a table that CODAP and other tools for lessons open as it is: a row a question, a column a figure,
 * every cell a number, a word or nothing. A bound counts as the share it names; its own column says that it is one.
 */
export function releaseForCodap(release: Release, about: { name: string; date: string }): string {
	const data = release.questions.map(({ itemId, ours, guessed }, index) => {
		const item = itemOf(itemId);
		return {
			class: about.name,
			date: about.date,
			number: index + 1,
			question: item.title,
			topic: topicOf(item.topic).title,
			side: ours ? item.polar[ours.side]!.statement : '',
			'of us %': ours?.told.share ?? '',
			'of us, bound': ours?.told.bound ?? '',
			'side guessed %': guessed.polar?.share ?? '',
			'side guessed, bound': guessed.polar?.bound ?? '',
			'statement guessed %': guessed.refined?.share ?? '',
			'statement guessed, bound': guessed.refined?.bound ?? ''
		};
	});
	return Papa.unparse(data, { newline: '\r\n', escapeFormulae: FORMULA });
}
