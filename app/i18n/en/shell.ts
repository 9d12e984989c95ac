/** The frame around every page, signing in, and what went wrong. */
export const shellEn = {
	"app.name": "Nebula",
	"app.title": "{page} · Nebula",
	"app.skip": "Skip to the content",
	"app.menu": "Menu",
	"app.loading": "Loading …",
	"app.demo": "Demo company: every figure is simulated",
	"app.paper": "Figures as of {when}",
	"nav.main": "Main",
	"nav.metrics": "Metrics",
	"nav.facts": "Facts",
	"nav.catalogue": "Catalogue",
	"nav.boards": "Boards",
	"nav.batches": "Batches",
	"nav.sources": "Sources",
	"nav.unknown": "Unknown members",
	"settings.title": "Display",
	"settings.language": "Language",
	"settings.theme": "Theme",
	"settings.theme.system": "Auto",
	"settings.theme.light": "Light",
	"settings.theme.dark": "Dark",
	"account.signedInAs": "Signed in as {name}",
	"account.signOut": "Sign out",
	"signIn.title": "Sign in",
	"signIn.lead": "See how the company is doing, and why.",
	"signIn.email": "Email",
	"signIn.password": "Password",
	"signIn.submit": "Sign in",
	"signIn.submitting": "Signing in …",
	"signIn.wrong":
		"Email and password don't belong together. Check both and try again.",
	"signIn.wait":
		"Too many attempts. Try again in a second.|Too many attempts. Try again in {n} seconds.",
	"signIn.missing": "Enter both your email and your password.",
	"signIn.help": "No account, or the password is gone? Ask an administrator.",
	"signIn.ended": "You are signed out.",
	"error.back": "To the catalogue",
	"error.retry": "Try again",
	"error.reference": "Reference {id}",
	"error.notFound.title": "This page does not exist",
	"error.notFound.text":
		"Nothing is kept at {path}. The link may be old, or a letter is missing.",
	"error.metricGone.title": "There is no metric “{key}”",
	"error.metricGone.text":
		"It may have been renamed or withdrawn. The catalogue lists every metric there is; search it for a part of the name.",
	"error.whole": "The metric as it is now, for the whole company",
	"error.versionGone.title": "There is no such version of this metric",
	"error.versionGone.text":
		"Versions are never deleted, so the number in the address is not one of ours. The metric's page lists them under “How is this computed?”.",
	"error.memberGone.title": "What the page is narrowed down to does not exist",
	"error.memberGone.text":
		"No product line, product, lot, region, channel or store has the number that the address names. The link may come from another company or be cut off. Start with the whole company and choose again.",
	"error.batchGone.title": "There is no batch {id}",
	"error.batchGone.text":
		"Batches are never deleted, so the number in the address is not one of ours. The list has them all.",
	"error.forbidden.title": "You may not do that",
	"error.forbidden.text":
		"Your account lacks the right for it. Nothing was changed. An administrator can grant the right.",
	"error.badRequest.title": "The address can't be read",
	"error.badRequest.text":
		"Below is what the address says, and what it may say. Change it, or start again from the catalogue.",
	"error.origin.text":
		"The form was sent from another site, so it was refused. Open the page again and repeat.",
	"error.form.text":
		"That did not work, and it is not your fault. What you typed is still here; try again in a moment.",
	"error.server.title": "That is our mistake",
	"error.server.text":
		"The page could not be made. It has been logged; what you had typed is still in your browser when you go back.",
	"error.away.title": "Nebula can't be reached",
	"error.away.text":
		"It is being restarted, or your connection is down; nothing is lost. The page comes back by itself as soon as Nebula answers.",
	"error.database.title": "The database does not answer",
	"error.database.text":
		"No figures can be read just now; none are lost. Senders keep their facts and try again. This page tries again by itself in 10 seconds.",
} as const;
