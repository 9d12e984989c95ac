import { expect, test } from "vitest";
import { MASK, maskPersonal } from "./mask-personal.ts";

test.each([
	["an e-mail address", "write to li.wei+shop@mail.example.com please"],
	["one with a wide at sign", "寄到 wang＠example.com.tw"],
	["a mobile number of the mainland", "打13800138000找我"],
	["one with spaces", "电话 138 0013 8000。"],
	["one with hyphens", "138-0013-8000"],
	["one with the country before it", "+86 138 0013 8000"],
	["one in wide digits", "手机：１３８００１３８０００"],
	["one that is read out", "幺三八零零一三八零零零"],
	["a mobile number of Taiwan", "請撥0912345678"],
	["one with hyphens, of Taiwan", "手機 0912-345-678"],
	["one with the country before it, of Taiwan", "+886 912 345 678"],
	["a landline of Taipei", "(02) 2345-6789"],
	["a landline of Taichung", "04-2345678"],
	["a landline of Beijing", "010-12345678"],
	["a number from elsewhere", "+1 (415) 555-2671"],
	["an identity card of the mainland", "身份证11010519491231002X"],
	["one that ends in a digit", "440524188001010014"],
	["an identity card of Taiwan", "身分證 A123456789"],
	["a resident's certificate of Taiwan", "AB12345678"],
	["an identity card of Hong Kong", "A123456(7)"],
	["a passport", "passport E12345678"],
	["a card's number", "4111 1111 1111 1111"],
	["a name on WeChat", "加微信 nebula_fan88"],
	["a name on LINE", "LINE ID: nebula.fan"],
	["a number on QQ", "QQ：1234567"],
])("hides %s", (_, text) => {
	const masked = maskPersonal(text);
	expect(masked).toContain(MASK);
	expect(masked).not.toMatch(/\d{4}|[０-９]{3}|@|＠|nebula|三八/u);
});

test.each([
	["a review without any", "Stopped working after 3 days, 2 of 5 stars."],
	["a price", "付了 1,299 元，退了 300"],
	["a price of seven digits", "総額 1234567 円"],
	["a date", "2026-11-22 充到一半就發燙"],
	["dates of a while", "from 2026-11-02 to 2026/11/22 14:30"],
	["a model's name", "X200-Pro v2.1, 10000mAh"],
	["an order of numbers", "用了十天电池鼓包"],
])("leaves %s alone", (_, text) => {
	expect(maskPersonal(text)).toBe(text);
});

test("hides what is personal and nothing beside it", () => {
	expect(
		maskPersonal(
			"2026-11-22 買的，請回電 0912-345-678 或 li@example.com，謝謝",
		),
	).toBe(`2026-11-22 買的，請回電 ${MASK} 或 ${MASK}，謝謝`);
});
