import { battery, topic, single, tenPoint } from '../battery';

export const science = topic(
	'science',
	'Science and technology',

	battery<{ claim: string }>({
		leadIn: 'How much do you agree with this?',
		scale: tenPoint('Disagree entirely', 'Agree entirely'),
		polar: ({ claim }) => [
			`On the whole, I disagree that ${claim}.`,
			`On the whole, I agree that ${claim}.`
		],
		refined: ({ claim }) => [
			`I strongly disagree that ${claim}.`,
			`I somewhat disagree that ${claim}.`,
			`I somewhat agree that ${claim}.`,
			`I strongly agree that ${claim}.`
		],
		items: {
			Q158: {
				title: 'Science makes life easier',
				question:
					'Thanks to science and technology, life is getting healthier, easier and more comfortable.',
				claim:
					'life is getting healthier, easier and more comfortable thanks to science and technology'
			},
			Q159: {
				title: 'Science gives opportunities',
				question: 'Science and technology will give the next generation more opportunities.',
				claim: 'science and technology will give the next generation more opportunities'
			},
			Q160: {
				title: 'Science or faith',
				question: 'We rely too much on science and too little on faith.',
				claim: 'we rely too much on science and too little on faith'
			},
			Q161: {
				title: 'Science harms morals',
				question: 'One harm that science does is to wear away people’s sense of right and wrong.',
				claim: 'science does harm by wearing away people’s sense of right and wrong'
			}
		}
	}),

	// The line itself is negative, so its statements say what the answer means instead of "I disagree that …".
	single('Q162', {
		title: 'Science in daily life',
		leadIn: 'How much do you agree with this?',
		question: 'In my daily life, knowing about science is unimportant.',
		scale: tenPoint('Disagree entirely', 'Agree entirely'),
		polar: [
			'On the whole, knowing about science is important in my daily life.',
			'On the whole, knowing about science is unimportant in my daily life.'
		],
		refined: [
			'Knowing about science is clearly important in my daily life.',
			'Knowing about science is rather important in my daily life.',
			'Knowing about science is rather unimportant in my daily life.',
			'Knowing about science is clearly unimportant in my daily life.'
		]
	}),

	single('Q163', {
		title: 'Science and the world',
		question: 'All in all, have science and technology left the world better or worse off?',
		scale: tenPoint('Much worse off', 'Much better off'),
		polar: [
			'On the whole, I think science and technology have left the world worse off.',
			'On the whole, I think science and technology have left the world better off.'
		],
		refined: [
			'I think science and technology have left the world much worse off.',
			'I think science and technology have left the world somewhat worse off.',
			'I think science and technology have left the world somewhat better off.',
			'I think science and technology have left the world much better off.'
		]
	})
);
