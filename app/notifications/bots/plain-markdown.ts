const LOOK_ALIKES: Readonly<Record<string, string>> = {
	"<": "＜",
	">": "＞",
	"[": "［",
	"]": "］",
	"*": "＊",
	_: "＿",
	"`": "ˋ",
	"#": "＃",
	"~": "～",
	"!": "！",
	"|": "｜",
	"\\": "＼",
};

/**
 * Text that a chat's markdown leaves as it is. Neither WeCom nor DingTalk knows an escape, so what could begin a link, a mention,
 * a picture or a heading is written with its wide form.
 */
export const plainMarkdown = (text: string): string =>
	text
		.replace(/\s+/g, " ")
		.replace(/[<>[\]*`#~!|\\]|_/g, (sign) => LOOK_ALIKES[sign] ?? sign);

/** An address that can't end the link it stands in. */
export const linkAddress = (url: string): string =>
	url.replace(/[()\s<>]/g, (sign) =>
		encodeURIComponent(sign).replace("(", "%28").replace(")", "%29"),
	);
