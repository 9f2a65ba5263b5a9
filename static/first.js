// Runs before anything else, as a file of its own because the content security policy allows no inline script, and in words
// that a browser of 2015 understands: what a browser lacks, and what part of the app did not come, is said instead of nothing.
(function () {
	var TRIED = 'value-mirror-loaded-again';
	var WORDS = {
		old: 'This browser is too old for Value Mirror. A browser of 2022 or later can show it: update this one, or open this address in another.',
		part: 'A part of the app did not come, so this page cannot work yet. What you have answered is kept. Try again in a minute.',
		again: 'Try again'
	};

	// Before the first paint, so that a chosen theme never flashes the other one first.
	try {
		// Under the path where the app and this file are; from before copies on one host were kept apart, without it.
		var SHARED = 'value-mirror-preferences';
		var path = document.currentScript.src.replace(/^[a-z]+:\/\/[^/]+|[^/]*$/gi, '');
		var kept = localStorage.getItem(SHARED + ' ' + path) || localStorage.getItem(SHARED);
		var theme = JSON.parse(kept || '{}').theme;
		if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
	} catch (error) {
		// No storage, or not ours: the system's theme, which is what the page has without this.
	}

	function say(words, offer) {
		function put() {
			if (document.getElementById('said-first')) return;
			var notice = document.createElement('div');
			notice.id = 'said-first';
			notice.setAttribute('role', 'alert');
			notice.style.cssText =
				'position:relative;z-index:9;padding:1rem;font:1rem/1.5 system-ui,sans-serif;color:#fff;background:#8a2f12';
			notice.appendChild(document.createTextNode(words + ' '));
			if (offer) {
				var button = document.createElement('button');
				button.type = 'button';
				button.style.cssText = 'font:inherit;padding:0.4rem 1rem';
				button.appendChild(document.createTextNode(WORDS.again));
				button.onclick = loadAgain;
				notice.appendChild(button);
			}
			document.body.insertBefore(notice, document.body.firstChild);
		}
		if (document.body) put();
		else document.addEventListener('DOMContentLoaded', put);
	}

	var lacks =
		!Array.prototype.at ||
		!String.prototype.replaceAll ||
		!window.matchMedia ||
		!window.ResizeObserver ||
		!window.IntersectionObserver ||
		!window.structuredClone ||
		!window.BigInt64Array;
	if (lacks) return say(WORDS.old, false);

	// What browsers say of a module that did not come, or came as something else.
	var MODULE = /dynamically imported module|importing a module script|preload CSS/i;

	// A host that answers everything, while files are being uploaded, with some page and status 200 has the browser keep that
	// page under a script's name, for as long as the host's rules say. So it is asked for again past the browser's own copy.
	function loadAgain() {
		var addresses = {};
		performance.getEntriesByType('resource').forEach(function (entry) {
			if (entry.name.indexOf(location.origin) === 0 && /\.(js|css)(\?|$)/.test(entry.name))
				addresses[entry.name] = true;
		});
		[].forEach.call(document.querySelectorAll('link[href]'), function (link) {
			if (/\.(js|css)$/.test(link.href)) addresses[link.href] = true;
		});
		function ask(address) {
			return fetch(address, { cache: 'reload' }).then(function (response) {
				return response.text();
			});
		}
		function reload() {
			location.reload();
		}
		Promise.all(Object.keys(addresses).map(ask)).then(reload, function () {
			// Without a network nothing could come, and this page would be gone as well.
			say(WORDS.part, true);
		});
	}

	// By itself once in a minute: what is still not there then, the person is told of.
	var begun = false;
	function failed() {
		// Once the app runs it says itself what did not come; loading again could lose what is in this tab alone.
		if (begun || 'runs' in document.documentElement.dataset) return;
		begun = true;
		var before = 0;
		try {
			before = Number(sessionStorage.getItem(TRIED));
			sessionStorage.setItem(TRIED, String(Date.now()));
		} catch (error) {
			before = Date.now();
		}
		if (Date.now() - before < 60000) say(WORDS.part, true);
		else loadAgain();
	}

	addEventListener('value-mirror-load-again', loadAgain);
	addEventListener('unhandledrejection', function (event) {
		if (event.reason && MODULE.test(event.reason.message)) failed();
	});
	addEventListener(
		'error',
		function (event) {
			var tag = event.target && event.target.tagName;
			if (tag === 'SCRIPT' || (tag === 'LINK' && event.target.rel === 'stylesheet')) failed();
		},
		true
	);
})();
