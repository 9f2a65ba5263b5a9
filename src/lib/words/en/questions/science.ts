import type { TopicQuestions } from '../../../catalog/texts';

export const science = {
	title: 'Science and technology',
	batteries: {
		Q158: {
			leadIn: 'How much do you agree with this?',
			options: ['Disagree entirely', 'Agree entirely']
		},
		Q163: {
			leadIn: null,
			options: ['Much worse off', 'Much better off']
		}
	},
	items: {
		Q158: {
			title: 'Science makes life easier',
			line: 'Thanks to science and technology, life is getting healthier, easier and more comfortable.',
			question:
				'How far do you agree that science and technology make life healthier, easier and more comfortable?'
		},
		Q159: {
			title: 'Science gives opportunities',
			line: 'Science and technology will give the next generation more opportunities.',
			question:
				'How far do you agree that science and technology will give the next generation more opportunities?'
		},
		Q160: {
			title: 'Science or faith',
			line: 'We rely too much on science and too little on faith.',
			question: 'How far do you agree that we rely too much on science and too little on faith?'
		},
		Q161: {
			title: 'Science harms morals',
			line: 'One harm that science does is to wear away people’s sense of right and wrong.',
			question: 'How far do you agree that science wears away people’s sense of right and wrong?'
		},
		Q162: {
			title: 'Science in daily life',
			line: 'In my daily life, knowing about science is unimportant.',
			question: 'How far do you agree that knowing about science is unimportant in your daily life?'
		},
		Q163: {
			title: 'Science and the world',
			line: 'All in all, have science and technology left the world better or worse off?',
			question: 'Have science and technology left the world better or worse off?'
		}
	}
} satisfies TopicQuestions;
