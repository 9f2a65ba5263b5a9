import { expect, test, type Page } from '@playwright/test';
import { answer, asked as asking, question, startRun, storedAnswers } from './person';

/** Why the question on the screen is asked, as the run's menu says it. */
async function why(page: Page): Promise<string> {
	const menu = page.getByRole('dialog');
	await page.locator('.run').getByRole('button', { name: 'Value Mirror' }).click();
	const reason = menu.getByText('Why this question?').locator('..');
	await expect(reason).toBeVisible();
	const text = (await reason.textContent())!;
	await page.keyboard.press('Escape');
	await expect(menu).toHaveCount(0);
	return text;
}

/** Notes, in the page, when the machine was last asked or answered, and how much it still owes. */
async function watchMachine(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const talk = { owed: 0, last: Infinity };
		const note = (more: number) => {
			talk.owed += more;
			talk.last = performance.now();
		};
		const post = Worker.prototype.postMessage;
		Worker.prototype.postMessage = function (this: Worker, message: { type: string }) {
			if (message.type === 'load')
				this.addEventListener('message', ({ data }) => {
					if ('request' in data) note(-1);
				});
			else note(1);
			return post.call(this, message);
		};
		Object.assign(window, { talk });
	});
}

/** Waits, as people do who read, until the machine has weighed what to ask next and fallen silent. */
async function read(page: Page): Promise<void> {
	await page.waitForFunction(() => {
		const { talk } = window as unknown as { talk: { owed: number; last: number } };
		return talk.owed === 0 && performance.now() - talk.last > 300;
	});
}

/** Answers until the reasoner, and no longer the fixed list, has chosen the question on the screen. */
async function answerUntilChosen(page: Page): Promise<number> {
	for (let answered = 1; answered < 18; answered++) {
		await read(page);
		await answer(page, 1 + (answered % 2));
		// The reason is on the screen together with its question.
		const reason = await why(page);
		expect(reason).toMatch(/easy one|fixed list|is expected to say most about/);
		if (reason.includes('is expected to say most about')) return answered;
	}
	throw new Error('the reasoner never chose');
}

test('asks two easy ones, then the fixed list until the machine can choose, says why, and resumes at the same question', async ({
	page
}) => {
	await watchMachine(page);
	await startRun(page, { order: 'Chosen for you' });
	expect(await why(page)).toContain('an easy one');
	await expect(page.getByTestId('progress')).toHaveText('1 of 20');
	const answered = await answerUntilChosen(page);

	const chosen = (await question(page).textContent())!;
	const reason = await why(page);
	expect(reason).toMatch(/“.+”, “.+” and “.+”/);
	await page.reload();
	await expect(question(page)).toHaveText(chosen);
	expect(await why(page)).toBe(reason);
	await expect(page.getByTestId('progress')).toHaveText(`${answered + 1} of 20`);

	// Back leads through what was asked; on the way forward nothing is chosen anew.
	await page.getByRole('button', { name: 'Back' }).click();
	await expect(question(page)).not.toHaveText(chosen);
	await answer(page, 'Rather not say');
	await expect(question(page)).toHaveText(chosen);
	const ids = (await storedAnswers(page)).map(({ itemId }) => itemId);
	expect(new Set(ids).size).toBe(answered);
});

test('without the machine a whole run goes on with the fixed list', async ({ page }) => {
	await page.route('**/models/**', () => {});
	await startRun(page, { order: 'Chosen for you' });
	const asked = new Set<string>();
	for (let item = 0; item < 20; item++) {
		expect(await why(page)).toContain(item < 2 ? 'easy one' : 'The machine was not ready');
		asked.add(`${await question(page).textContent()} ${await asking(page).textContent()}`);
		await answer(page, 1);
	}
	expect(asked.size).toBe(20);
	await expect(question(page)).toHaveText('That was the last one.');
	await page.getByRole('button', { name: '20 more questions' }).click();
	await expect(page.getByTestId('progress')).toHaveText('21 of 40');
	expect(await storedAnswers(page)).toHaveLength(20);
});
