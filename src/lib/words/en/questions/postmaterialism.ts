import type { TopicQuestions } from '../../../catalog/texts';

export const postmaterialism = {
	title: 'Aims for the country',
	batteries: {
		Q152: {
			leadIn: 'Think of what your country should aim for over the next ten years.',
			options: [
				'Strong economic growth',
				'A strong military defence',
				'Giving people more say at work and where they live',
				'Making towns and countryside more beautiful'
			]
		},
		Q154: {
			leadIn: 'Think of what your country should aim for over the next ten years.',
			options: [
				'Keeping order in the country',
				'Giving people more say in what the government decides',
				'Keeping prices from rising',
				'Protecting free speech'
			]
		},
		Q156: {
			leadIn: 'Think of what your country should aim for over the next ten years.',
			options: [
				'Keeping the economy stable',
				'Moving towards a society that is more humane and less impersonal',
				'Moving towards a society where ideas matter more than money',
				'Fighting crime'
			]
		}
	},
	items: {
		Q152: {
			title: 'First aim: growth, defence, a say or beauty',
			line: 'Which of these four would be your first choice?',
			question: 'Growth, defence, a say or beauty: what should your country aim for first?'
		},
		Q153: {
			title: 'Second aim: growth, defence, a say or beauty',
			line: 'Which of these four would be your second choice?',
			question: 'Growth, defence, a say or beauty: what should your country aim for second?'
		},
		Q154: {
			title: 'First aim: order, a say, prices or free speech',
			line: 'Which of these four would be your first choice?',
			question: 'Order, a say, prices or free speech: what should your country aim for first?'
		},
		Q155: {
			title: 'Second aim: order, a say, prices or free speech',
			line: 'Which of these four would be your second choice?',
			question: 'Order, a say, prices or free speech: what should your country aim for second?'
		},
		Q156: {
			title: 'First aim: economy, humanity, ideas or crime',
			line: 'Which of these four would be your first choice?',
			question: 'A stable economy, humanity, ideas or less crime: what should come first?'
		},
		Q157: {
			title: 'Second aim: economy, humanity, ideas or crime',
			line: 'Which of these four would be your second choice?',
			question: 'A stable economy, humanity, ideas or less crime: what should come second?'
		}
	}
} satisfies TopicQuestions;
