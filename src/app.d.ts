declare global {
	namespace App {
		// No server, no locals: the app is a set of static files.
	}
}

export {};
