/** What stands where something personal was: the same in every language. */
export const MASK = "•••";

const MAIL =
	/[\p{L}\p{N}._%+-]{1,64}\s?[@＠]\s?[\p{L}\p{N}-]{1,63}(?:[.．。][\p{L}\p{N}-]{1,63})+/gu;

/** A name on another network, said as such: 微信 abc123, LINE ID: abc, QQ 123456. */
const HANDLE =
	/(微信号?|微訊|wechat|weixin|wx|vx|加v|line\s?id|賴\s?id|qq号?)([\s:：是为為=]*)([A-Za-z0-9][A-Za-z0-9_.-]{3,})/giu;

const DIGIT = "[0-9０-９]";
const BETWEEN = "[\\s.．·()（）\\-–—―－_/]{0,3}";

/** Letters that begin a number of an identity card or a passport, its digits, and the check letter of one from the mainland. */
const NUMBER = new RegExp(
	`[+＋]?[(（]?(?:(?<![A-Za-z])[A-Za-z]{1,2}[A-Da-d]?)?${DIGIT}(?:${BETWEEN}${DIGIT}){6,}[Xx]?(?:[(（]${DIGIT}[)）])?`,
	"gu",
);

/** Numbers that are read out: 幺三八零零一三八零零零. */
const SPOKEN = /[零〇一二三四五六七八九幺壹貳贰參叁肆伍陸陆柒捌玖两兩]{8,}/gu;

/** Left as they are, because a date tells nobody's name and is what a complaint is about. */
const DATE =
	/(?<![0-9０-９])((?:19|20)\d{2}([-/.])(?:0?[1-9]|1[0-2])\2(?:0?[1-9]|[12]\d|3[01])(?![0-9０-９]))/u;

const digitsOf = (text: string): number =>
	text.match(new RegExp(DIGIT, "gu"))?.length ?? 0;

/** Seven digits in a row may be a price; with a plus, letters or a hyphen among them they are somebody's. */
const isSomebodys = (number: string): boolean =>
	digitsOf(number) >= 8 ||
	/^[+＋A-Za-z]|[0-9０-９]{3}[-–—－][0-9０-９]{4}/u.test(number);

const withoutNumbers = (text: string): string =>
	text
		.replace(NUMBER, (number) => (isSomebodys(number) ? MASK : number))
		.replace(SPOKEN, MASK);

/** Takes e-mail addresses, telephone numbers and numbers of identity cards or accounts out of a free text. In doubt it hides. */
export function maskPersonal(text: string): string {
	const named = text
		.replace(MAIL, MASK)
		.replace(
			HANDLE,
			(_, label: string, between: string) => `${label}${between}${MASK}`,
		);
	// Splitting by a pattern of two groups gives text, date, its separator, text, …
	return named
		.split(DATE)
		.map((part, place) =>
			place % 3 === 0 ? withoutNumbers(part) : place % 3 === 1 ? part : "",
		)
		.join("");
}
