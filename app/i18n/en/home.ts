/** The first page: my line, what changed most, what needs me, what I follow. */
export const homeEn = {
	"nav.overview": "Overview",
	"nav.home": "Home",
	"home.title": "Home",
	"home.lead": "Where things stand, what changed, and what waits for you.",
	"home.places": "Where the tiles count",
	"home.changes": "What changed most",
	"home.changes.none":
		"Nothing has moved further than chance would move it. A calm day.",
	"home.changes.rule":
		"Only changes beyond chance, against the window before; what went wrong comes first.",
	"home.change.to": "to",
	"home.change.part": "{share} of it from {name} ({dimension})",
	"home.change.moreThan":
		"{name} ({dimension}) alone moved by more; others made up for some of it",
	"home.change.noise": "{times} times the usual scatter, sample {n}",
	"home.change.noise.most":
		"more than {times} times the usual scatter, sample {n}",
	"home.needs": "What needs you",
	"home.needs.none":
		"Nothing waits for you. Have a look at what changed instead.",
	"home.need.offTarget": "{metric} is off target: {place}",
	"home.need.offTarget.text":
		"{value}, all of the interval {interval} beyond the target of {target}.",
	"home.need.source": "{source} is late with {kind}",
	"home.need.source.text":
		"Complete through {through}; the promise is at most {promise} behind.",
	"home.need.source.nothing": "It has not sent anything yet.",
	"home.need.rejects":
		"One line was rejected in the last day|{n} lines were rejected in the last day",
	"home.need.rejects.text": "In one batch.|In {n} batches.",
	"home.need.unknown":
		"One code is not in the master data|{n} codes are not in the master data",
	"home.need.unknown.text":
		"Their facts are counted; the next import can name them.",
	"home.followed": "What you follow",
	"home.followed.none": "You follow no metric yet",
	"home.followed.how":
		"The star on a tile or on a metric's page keeps that metric here, for the scope that you look at.",
	"follow.start": "Follow",
	"follow.on": "Following",
	"follow.stop": "Don't follow any more",
	"follow.start.name": "Follow {name}",
	"follow.stop.name": "Don't follow {name} any more",
	"follow.tooMany.title": "You follow as many metrics as fit",
	"follow.tooMany.text":
		"The first page holds 40 of them. Take one off it before you add another.",
} as const;
