import type { TopicStatements } from '../../../catalog/texts';

export const postmaterialism = {
	Q152: {
		polar: [
			'Of four aims for my country (growth, defence, a say or beauty), my first choice is strong economic growth.',
			'Of four aims for my country (growth, defence, a say or beauty), my first choice is a strong military defence.',
			'Of four aims for my country (growth, defence, a say or beauty), my first choice is giving people more say at work and where they live.',
			'Of four aims for my country (growth, defence, a say or beauty), my first choice is making towns and countryside more beautiful.'
		]
	},
	Q153: {
		polar: [
			'Of four aims for my country (growth, defence, a say or beauty), my second choice is strong economic growth.',
			'Of four aims for my country (growth, defence, a say or beauty), my second choice is a strong military defence.',
			'Of four aims for my country (growth, defence, a say or beauty), my second choice is giving people more say at work and where they live.',
			'Of four aims for my country (growth, defence, a say or beauty), my second choice is making towns and countryside more beautiful.'
		]
	},
	Q154: {
		polar: [
			'Of four aims for my country (order, a say, prices or free speech), my first choice is keeping order in the country.',
			'Of four aims for my country (order, a say, prices or free speech), my first choice is giving people more say in what the government decides.',
			'Of four aims for my country (order, a say, prices or free speech), my first choice is keeping prices from rising.',
			'Of four aims for my country (order, a say, prices or free speech), my first choice is protecting free speech.'
		]
	},
	Q155: {
		polar: [
			'Of four aims for my country (order, a say, prices or free speech), my second choice is keeping order in the country.',
			'Of four aims for my country (order, a say, prices or free speech), my second choice is giving people more say in what the government decides.',
			'Of four aims for my country (order, a say, prices or free speech), my second choice is keeping prices from rising.',
			'Of four aims for my country (order, a say, prices or free speech), my second choice is protecting free speech.'
		]
	},
	Q156: {
		polar: [
			'Of four aims for my country (economy, humanity, ideas or crime), my first choice is keeping the economy stable.',
			'Of four aims for my country (economy, humanity, ideas or crime), my first choice is moving towards a society that is more humane and less impersonal.',
			'Of four aims for my country (economy, humanity, ideas or crime), my first choice is moving towards a society where ideas matter more than money.',
			'Of four aims for my country (economy, humanity, ideas or crime), my first choice is fighting crime.'
		]
	},
	Q157: {
		polar: [
			'Of four aims for my country (economy, humanity, ideas or crime), my second choice is keeping the economy stable.',
			'Of four aims for my country (economy, humanity, ideas or crime), my second choice is moving towards a society that is more humane and less impersonal.',
			'Of four aims for my country (economy, humanity, ideas or crime), my second choice is moving towards a society where ideas matter more than money.',
			'Of four aims for my country (economy, humanity, ideas or crime), my second choice is fighting crime.'
		]
	}
} satisfies TopicStatements;
