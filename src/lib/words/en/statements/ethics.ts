import type { TopicStatements } from '../../../catalog/texts';

export const ethics = {
	Q176: {
		polar: [
			'On the whole, I agree that today it is often difficult to know which moral rules to live by.',
			'On the whole, I disagree that today it is often difficult to know which moral rules to live by.'
		],
		refined: [
			'I strongly agree that today it is often difficult to know which moral rules to live by.',
			'I somewhat agree that today it is often difficult to know which moral rules to live by.',
			'I somewhat disagree that today it is often difficult to know which moral rules to live by.',
			'I strongly disagree that today it is often difficult to know which moral rules to live by.'
		]
	},
	Q177: {
		polar: [
			'On the whole, I think claiming government benefits without having a right to them cannot be justified.',
			'On the whole, I think claiming government benefits without having a right to them can be justified.'
		],
		refined: [
			'I think claiming government benefits without having a right to them can never, or hardly ever, be justified.',
			'I think claiming government benefits without having a right to them can sometimes be justified, but more often not.',
			'I think claiming government benefits without having a right to them can often be justified, but not always.',
			'I think claiming government benefits without having a right to them can always, or nearly always, be justified.'
		]
	},
	Q178: {
		polar: [
			'On the whole, I think travelling on public transport without paying cannot be justified.',
			'On the whole, I think travelling on public transport without paying can be justified.'
		],
		refined: [
			'I think travelling on public transport without paying can never, or hardly ever, be justified.',
			'I think travelling on public transport without paying can sometimes be justified, but more often not.',
			'I think travelling on public transport without paying can often be justified, but not always.',
			'I think travelling on public transport without paying can always, or nearly always, be justified.'
		]
	},
	Q179: {
		polar: [
			'On the whole, I think stealing what belongs to someone else cannot be justified.',
			'On the whole, I think stealing what belongs to someone else can be justified.'
		],
		refined: [
			'I think stealing what belongs to someone else can never, or hardly ever, be justified.',
			'I think stealing what belongs to someone else can sometimes be justified, but more often not.',
			'I think stealing what belongs to someone else can often be justified, but not always.',
			'I think stealing what belongs to someone else can always, or nearly always, be justified.'
		]
	},
	Q180: {
		polar: [
			'On the whole, I think cheating on one’s taxes when there is a chance cannot be justified.',
			'On the whole, I think cheating on one’s taxes when there is a chance can be justified.'
		],
		refined: [
			'I think cheating on one’s taxes when there is a chance can never, or hardly ever, be justified.',
			'I think cheating on one’s taxes when there is a chance can sometimes be justified, but more often not.',
			'I think cheating on one’s taxes when there is a chance can often be justified, but not always.',
			'I think cheating on one’s taxes when there is a chance can always, or nearly always, be justified.'
		]
	},
	Q181: {
		polar: [
			'On the whole, I think taking a bribe while doing one’s job cannot be justified.',
			'On the whole, I think taking a bribe while doing one’s job can be justified.'
		],
		refined: [
			'I think taking a bribe while doing one’s job can never, or hardly ever, be justified.',
			'I think taking a bribe while doing one’s job can sometimes be justified, but more often not.',
			'I think taking a bribe while doing one’s job can often be justified, but not always.',
			'I think taking a bribe while doing one’s job can always, or nearly always, be justified.'
		]
	},
	Q182: {
		polar: [
			'On the whole, I think homosexuality cannot be justified.',
			'On the whole, I think homosexuality can be justified.'
		],
		refined: [
			'I think homosexuality can never, or hardly ever, be justified.',
			'I think homosexuality can sometimes be justified, but more often not.',
			'I think homosexuality can often be justified, but not always.',
			'I think homosexuality can always, or nearly always, be justified.'
		]
	},
	Q183: {
		polar: [
			'On the whole, I think prostitution cannot be justified.',
			'On the whole, I think prostitution can be justified.'
		],
		refined: [
			'I think prostitution can never, or hardly ever, be justified.',
			'I think prostitution can sometimes be justified, but more often not.',
			'I think prostitution can often be justified, but not always.',
			'I think prostitution can always, or nearly always, be justified.'
		]
	},
	Q184: {
		polar: [
			'On the whole, I think abortion cannot be justified.',
			'On the whole, I think abortion can be justified.'
		],
		refined: [
			'I think abortion can never, or hardly ever, be justified.',
			'I think abortion can sometimes be justified, but more often not.',
			'I think abortion can often be justified, but not always.',
			'I think abortion can always, or nearly always, be justified.'
		]
	},
	Q185: {
		polar: [
			'On the whole, I think divorce cannot be justified.',
			'On the whole, I think divorce can be justified.'
		],
		refined: [
			'I think divorce can never, or hardly ever, be justified.',
			'I think divorce can sometimes be justified, but more often not.',
			'I think divorce can often be justified, but not always.',
			'I think divorce can always, or nearly always, be justified.'
		]
	},
	Q186: {
		polar: [
			'On the whole, I think sex before marriage cannot be justified.',
			'On the whole, I think sex before marriage can be justified.'
		],
		refined: [
			'I think sex before marriage can never, or hardly ever, be justified.',
			'I think sex before marriage can sometimes be justified, but more often not.',
			'I think sex before marriage can often be justified, but not always.',
			'I think sex before marriage can always, or nearly always, be justified.'
		]
	},
	Q187: {
		polar: [
			'On the whole, I think suicide cannot be justified.',
			'On the whole, I think suicide can be justified.'
		],
		refined: [
			'I think suicide can never, or hardly ever, be justified.',
			'I think suicide can sometimes be justified, but more often not.',
			'I think suicide can often be justified, but not always.',
			'I think suicide can always, or nearly always, be justified.'
		]
	},
	Q188: {
		polar: [
			'On the whole, I think euthanasia cannot be justified.',
			'On the whole, I think euthanasia can be justified.'
		],
		refined: [
			'I think euthanasia can never, or hardly ever, be justified.',
			'I think euthanasia can sometimes be justified, but more often not.',
			'I think euthanasia can often be justified, but not always.',
			'I think euthanasia can always, or nearly always, be justified.'
		]
	},
	Q189: {
		polar: [
			'On the whole, I think wife beating cannot be justified.',
			'On the whole, I think wife beating can be justified.'
		],
		refined: [
			'I think wife beating can never, or hardly ever, be justified.',
			'I think wife beating can sometimes be justified, but more often not.',
			'I think wife beating can often be justified, but not always.',
			'I think wife beating can always, or nearly always, be justified.'
		]
	},
	Q190: {
		polar: [
			'On the whole, I think the beating of children by their parents cannot be justified.',
			'On the whole, I think the beating of children by their parents can be justified.'
		],
		refined: [
			'I think the beating of children by their parents can never, or hardly ever, be justified.',
			'I think the beating of children by their parents can sometimes be justified, but more often not.',
			'I think the beating of children by their parents can often be justified, but not always.',
			'I think the beating of children by their parents can always, or nearly always, be justified.'
		]
	},
	Q191: {
		polar: [
			'On the whole, I think being violent towards other people cannot be justified.',
			'On the whole, I think being violent towards other people can be justified.'
		],
		refined: [
			'I think being violent towards other people can never, or hardly ever, be justified.',
			'I think being violent towards other people can sometimes be justified, but more often not.',
			'I think being violent towards other people can often be justified, but not always.',
			'I think being violent towards other people can always, or nearly always, be justified.'
		]
	},
	Q192: {
		polar: [
			'On the whole, I think terrorism for political, ideological or religious ends cannot be justified.',
			'On the whole, I think terrorism for political, ideological or religious ends can be justified.'
		],
		refined: [
			'I think terrorism for political, ideological or religious ends can never, or hardly ever, be justified.',
			'I think terrorism for political, ideological or religious ends can sometimes be justified, but more often not.',
			'I think terrorism for political, ideological or religious ends can often be justified, but not always.',
			'I think terrorism for political, ideological or religious ends can always, or nearly always, be justified.'
		]
	},
	Q193: {
		polar: [
			'On the whole, I think casual sex cannot be justified.',
			'On the whole, I think casual sex can be justified.'
		],
		refined: [
			'I think casual sex can never, or hardly ever, be justified.',
			'I think casual sex can sometimes be justified, but more often not.',
			'I think casual sex can often be justified, but not always.',
			'I think casual sex can always, or nearly always, be justified.'
		]
	},
	Q194: {
		polar: [
			'On the whole, I think violence in politics cannot be justified.',
			'On the whole, I think violence in politics can be justified.'
		],
		refined: [
			'I think violence in politics can never, or hardly ever, be justified.',
			'I think violence in politics can sometimes be justified, but more often not.',
			'I think violence in politics can often be justified, but not always.',
			'I think violence in politics can always, or nearly always, be justified.'
		]
	},
	Q195: {
		polar: [
			'On the whole, I think the death penalty cannot be justified.',
			'On the whole, I think the death penalty can be justified.'
		],
		refined: [
			'I think the death penalty can never, or hardly ever, be justified.',
			'I think the death penalty can sometimes be justified, but more often not.',
			'I think the death penalty can often be justified, but not always.',
			'I think the death penalty can always, or nearly always, be justified.'
		]
	},
	Q196: {
		polar: [
			'I think the government should be allowed to watch people in public places with video cameras.',
			'I think the government should not be allowed to watch people in public places with video cameras.'
		],
		refined: [
			'I think the government should definitely be allowed to watch people in public places with video cameras.',
			'I think the government should probably be allowed to watch people in public places with video cameras.',
			'I think the government should probably not be allowed to watch people in public places with video cameras.',
			'I think the government should definitely not be allowed to watch people in public places with video cameras.'
		]
	},
	Q197: {
		polar: [
			'I think the government should be allowed to monitor all emails and everything else people exchange online.',
			'I think the government should not be allowed to monitor all emails and everything else people exchange online.'
		],
		refined: [
			'I think the government should definitely be allowed to monitor all emails and everything else people exchange online.',
			'I think the government should probably be allowed to monitor all emails and everything else people exchange online.',
			'I think the government should probably not be allowed to monitor all emails and everything else people exchange online.',
			'I think the government should definitely not be allowed to monitor all emails and everything else people exchange online.'
		]
	},
	Q198: {
		polar: [
			'I think the government should be allowed to gather information on anyone in the country without telling them.',
			'I think the government should not be allowed to gather information on anyone in the country without telling them.'
		],
		refined: [
			'I think the government should definitely be allowed to gather information on anyone in the country without telling them.',
			'I think the government should probably be allowed to gather information on anyone in the country without telling them.',
			'I think the government should probably not be allowed to gather information on anyone in the country without telling them.',
			'I think the government should definitely not be allowed to gather information on anyone in the country without telling them.'
		]
	}
} satisfies TopicStatements;
