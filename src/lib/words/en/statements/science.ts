import type { TopicStatements } from '../../../catalog/texts';

export const science = {
	Q158: {
		polar: [
			'On the whole, I disagree that life is getting healthier, easier and more comfortable thanks to science and technology.',
			'On the whole, I agree that life is getting healthier, easier and more comfortable thanks to science and technology.'
		],
		refined: [
			'I strongly disagree that life is getting healthier, easier and more comfortable thanks to science and technology.',
			'I somewhat disagree that life is getting healthier, easier and more comfortable thanks to science and technology.',
			'I somewhat agree that life is getting healthier, easier and more comfortable thanks to science and technology.',
			'I strongly agree that life is getting healthier, easier and more comfortable thanks to science and technology.'
		]
	},
	Q159: {
		polar: [
			'On the whole, I disagree that science and technology will give the next generation more opportunities.',
			'On the whole, I agree that science and technology will give the next generation more opportunities.'
		],
		refined: [
			'I strongly disagree that science and technology will give the next generation more opportunities.',
			'I somewhat disagree that science and technology will give the next generation more opportunities.',
			'I somewhat agree that science and technology will give the next generation more opportunities.',
			'I strongly agree that science and technology will give the next generation more opportunities.'
		]
	},
	Q160: {
		polar: [
			'On the whole, I disagree that we rely too much on science and too little on faith.',
			'On the whole, I agree that we rely too much on science and too little on faith.'
		],
		refined: [
			'I strongly disagree that we rely too much on science and too little on faith.',
			'I somewhat disagree that we rely too much on science and too little on faith.',
			'I somewhat agree that we rely too much on science and too little on faith.',
			'I strongly agree that we rely too much on science and too little on faith.'
		]
	},
	Q161: {
		polar: [
			'On the whole, I disagree that science does harm by wearing away people’s sense of right and wrong.',
			'On the whole, I agree that science does harm by wearing away people’s sense of right and wrong.'
		],
		refined: [
			'I strongly disagree that science does harm by wearing away people’s sense of right and wrong.',
			'I somewhat disagree that science does harm by wearing away people’s sense of right and wrong.',
			'I somewhat agree that science does harm by wearing away people’s sense of right and wrong.',
			'I strongly agree that science does harm by wearing away people’s sense of right and wrong.'
		]
	},
	Q162: {
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
	},
	Q163: {
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
	}
} satisfies TopicStatements;
