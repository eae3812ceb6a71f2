import { normalizeUnicode } from "../../text/normalized";

// The family name comes first if the script or an unmistakable convention shows it. Most romanized names are read in
// Western order, as arXiv requests.

const script = String.raw`\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}ー々〆`;
const eastAsian = new RegExp(`^[${script}]+$`, "u");
const hangul = /^\p{sc=Hang}+$/u;
const han = /^[\p{sc=Han}々]+$/u;

/** Chinese family names of two characters still in use, simplified and traditional. */
const doubleHan = new Set(
  (
    "欧阳 歐陽 太史 端木 上官 司马 司馬 东方 東方 独孤 獨孤 南宫 南宮 万俟 萬俟 闻人 聞人 夏侯 诸葛 諸葛 尉迟 尉遲 公羊 赫连 赫連 " +
    "澹台 皇甫 宗政 濮阳 濮陽 公冶 太叔 申屠 公孙 公孫 慕容 仲孙 仲孫 钟离 鍾離 长孙 長孫 宇文 司徒 鲜于 鮮于 司空 闾丘 令狐 呼延 " +
    "轩辕 軒轅 东郭 東郭 南郭 西门 西門 拓跋 第五"
  ).split(" "),
);
/** Japanese family names of three characters, which are rarer than those of two. */
const tripleHan = new Set(
  "長谷川 五十嵐 小笠原 久保田 大久保 佐久間 宇都宮 長谷部 阿久津 小野寺 日比野 小野田 波多野 曽我部 大河内 東海林".split(
    " ",
  ),
);
/** The hundred most common family names of one character: nine of ten Chinese have one of them. */
const singleHan = new Set(
  "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭萧田董潘袁于蔡蒋蔣余杜叶葉程魏苏蘇吕呂丁任卢盧姚沈鍾钟姜崔谭譚陆陸范汪廖石金韦韋贾賈夏付傅方邹鄒熊白孟秦邱侯江尹薛阎閻段雷龙龍史陶贺賀毛郝顾顧龚龔邵万萬覃武钱錢戴严嚴莫孔向常汤湯康易乔喬赖賴文黎倪欒栾齐齊章鲁魯葛申柳牛詹施严俞",
);
const doubleHangul = new Set("남궁 황보 제갈 사공 선우 독고 서문 동방".split(" "));

export function isEastAsian(text: string): boolean {
  return eastAsian.test(text);
}

export function partsOfEastAsian(text: string): { family: string; given: string } | null {
  const [family = "", given, ...more] = text.split(" ");
  if (given !== undefined) {
    return more.length === 0 && isEastAsian(family) && isEastAsian(given) ? { family, given } : null;
  }
  const letters = [...text];
  const size = hangul.test(text) ? hangulFamily(letters) : han.test(text) ? hanFamily(letters) : 0;
  return size > 0 && size < letters.length
    ? { family: letters.slice(0, size).join(""), given: letters.slice(size).join("") }
    : null;
}

function hangulFamily(letters: string[]): number {
  if (letters.length > 4) return 0;
  return letters.length > 2 && doubleHangul.has(letters.slice(0, 2).join("")) ? 2 : 1;
}

/** In a name of four characters, a Japanese or double Chinese family name has two. */
function hanFamily(letters: string[]): number {
  if (letters.length > 2 && letters.length < 5 && doubleHan.has(letters.slice(0, 2).join(""))) return 2;
  if (letters.length > 3 && letters.length < 6 && (letters[1] === "々" || tripleHan.has(letters.slice(0, 3).join(""))))
    return 3;
  if (letters.length === 2) return 1;
  if (letters.length === 3) return singleHan.has(letters[0] ?? "") ? 1 : 0;
  return letters.length === 4 ? 2 : 0;
}

export function isChineseName(word: string): boolean {
  const letters = [...word];
  if (!han.test(word) || letters.length < 2 || letters.length > 4) return false;
  return singleHan.has(letters[0] ?? "") || doubleHan.has(letters.slice(0, 2).join(""));
}

const korean = new Set(
  (
    "ahn an bae baek ban byun cha chang cho choe choi chong chun chung eom gang gil gong gu gwak ha hahm han heo hong hur " +
    "hwang im jang jeon jeong jin jo joo ju jun jung kang kim ko kong koo kwak kwon lee lim min moon na nam noh oh paik park " +
    "rhee rho roh ryu seo seok seong shim shin sim sin so sohn son song suh sung uhm um woo yang yi yim yoo yoon you yu yun"
  ).split(" "),
);
const koreanSyllable =
  /^(?:kk|tt|pp|ss|jj|ch|sh|[bcdghjklmnprstwy])?(?:yeo|yae|wae|yoo|you|eo|eu|ae|oe|ui|oo|ou|ee|ya|ye|yo|yu|wa|we|wi|wo|[aeiou])(?:ng|ck|[klmnprt])?$/;
/** Family names of nine in ten Vietnamese, without accents. */
const vietnamese = new Set(
  "nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly truong dinh doan trinh mai luong dao luu lam ha cao ta chau quach thai".split(
    " ",
  ),
);
/** Those that are given names elsewhere: Mai Van Beek. */
const alsoGiven = new Set("le do ho ha mai ly lam cao ta chau vo vu luu dao".split(" "));
/** The same names with their Vietnamese accents, and words typical of Vietnamese given names. */
const markedVietnamese = new Set(
  "Nguyễn Trần Lê Phạm Huỳnh Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Trương Đinh Đoàn Trịnh Lương Đào Lưu Hà Tạ Quách Thái".split(
    " ",
  ),
);
const vietnameseGiven = new Set(
  (
    "anh bao binh chau chi cuong dang dat duc dung duy giang hai hanh hieu hoang hong hung huong huu huy khai khanh khoa khoi kien kim " +
    "linh loc long minh nam nga ngoc nghia nguyen nhan nhat nhu phat phong phu phuc phuoc phuong quan quang quoc quy quynh son " +
    "tai tam tan tat thang thanh thao thi thien thinh tho thong thu thuan thuy tien tin toan trang tri trung truong tuan tung tuyen " +
    "uyen van viet vinh xuan yen giap huynh"
  ).split(" "),
);
const vietnameseLetter = /[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;

function bare(word: string): string {
  return normalizeUnicode(word.slice(0, 64).toLowerCase(), "NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
}

/** Returns whether a word is a Vietnamese family name, so that Van before it is a middle name. */
export function isVietnameseFamily(word: string): boolean {
  return vietnamese.has(bare(word));
}

/** Returns whether a romanized name clearly starts with its family name. */
export function isFamilyFirst(words: string[]): boolean {
  const [first = "", second = ""] = words;
  const last = words.at(-1) ?? "";
  if (words.length < 2 || words.length > 4) return false;
  if (isPatronymicLast(words)) return true;
  // LI Wei: nobody writes initials before a given name.
  if (/^\p{Lu}{2}$/u.test(first) && isShortFamily(first))
    return words.slice(1).every((word) => /^\p{Lu}\p{Ll}/u.test(word) && isSyllable(word));
  // WANG Xiaoming: only a family name is written in capitals.
  if (
    /^\p{Lu}{3,}(?:-\p{Lu}{2,})?$/u.test(first) &&
    (isSyllable(first) || (first.length > 3 && /[aeiouy]/.test(bare(first))))
  ) {
    return words.slice(1).every((word) => /^\p{Lu}\p{Ll}/u.test(word));
  }
  // Kim Jong-un: two hyphenated Korean syllables are a given name.
  if (words.length === 2 && korean.has(bare(first))) {
    const syllables = second.split("-");
    return syllables.length === 2 && syllables.every((each) => koreanSyllable.test(bare(each)));
  }
  if (words.length < 3 || !vietnamese.has(bare(first))) return false; // Nguyễn Văn An, Nguyen Thi Minh
  const areGivenNames = words.slice(1).every((word) => vietnameseGiven.has(bare(word)));
  if (
    areGivenNames &&
    markedVietnamese.has(normalizeUnicode(first, "NFC")) &&
    !markedVietnamese.has(normalizeUnicode(last, "NFC"))
  )
    return true;
  if (areGivenNames && !vietnamese.has(bare(last)) && !korean.has(bare(last)) && !shortChinese.has(bare(last)))
    return true;
  // Phạm Thị Mai, but Mai Thi Nguyen.
  if (vietnamese.has(bare(last))) return /^Th[iị]$/u.test(normalizeUnicode(second, "NFC")) && alsoGiven.has(bare(last));
  const isMarked = words.filter((word) => vietnameseLetter.test(normalizeUnicode(word, "NFC"))).length > 1;
  if (isMarked || /^Th[iị]$/u.test(normalizeUnicode(second, "NFC"))) return true;
  return second === "Van" && !alsoGiven.has(bare(first));
}

/** Иванов Иван Иванович or Иванов И. И.: a patronymic or initials last, the family name first. */
function isPatronymicLast([family = "", given = "", last = "", ...more]: string[]): boolean {
  if (/\p{sc=Cyrl}{2}/u.test(family) && [given, last, ...more].every((word) => /^(?:\p{Lu}\.)*$/u.test(word)))
    return true;
  if (more.length > 0 || last === "" || patronymic.test(given)) return false;
  if (/\p{sc=Cyrl}/u.test(family)) return patronymic.test(last);
  return (/[oe]vna$/.test(last) || /[oe]vich$/.test(last)) && /(?:[oe]va?|sk[iy]+|skaya|enko|[iy]na)$/.test(family);
}

const patronymic = /(?:ович|евич|ьич|мич|вна|чна|івна|ївна|йович)$/u;

const syllable =
  /^(?:ngh|[bcdfghjklmnpqrstvwxyz]h?|ng|hs|ts|tr|kw|gy|hy|ky|ly|ny|gw)?[aeiouy]{1,4}(?:ng|nh|ch|[chklmnprt])?$/;
/** European given names that look like such syllables. */
const european = new Set(
  "ann ben dan dean gael ian jan jean joe john jon ken kim lee leo luc luke guy hal max nick pat paul ray ron sam tim tom".split(
    " ",
  ),
);

/** Returns whether a word may be a syllable of a Chinese, Korean or Vietnamese name, or several joined by hyphens. */
export function isSyllable(word: string): boolean {
  return word.split("-").every((each) => syllable.test(bare(each)));
}

/** Chinese family names of two or three letters. */
const shortChinese = new Set(
  (
    "ai an ao bai ban bao bi bo bu cai cao cen cha che chi chu cui dai dan di du e fan fei fu gan gao ge gou gu gui guo han hao he hou hu " +
    "hua huo ji jia jin ju kan ke kou lai lan lei li lin liu lou lu luo lv ma mai man mao mei mi mo mou mu ni nie niu ou pan pei pi pu " +
    "qi qin qiu qu ran ren ru rui sha she shi shu su sui sun suo tai tan tao tie tu wan wei wen wu xi xia xie xin xu xue yan yao ye " +
    "yi yin you yu yue yun zha zhu zu zuo ng"
  ).split(" "),
);

export function isShortFamily(word: string): boolean {
  const lower = bare(word);
  return lower.length < 4 && (shortChinese.has(lower) || korean.has(lower) || vietnamese.has(lower));
}

/** Minjun for Min-jun and Min Jun, all in use; null for any other name. */
export function joinedSyllables(words: readonly string[]): string | null {
  const [first = ""] = words;
  const areSyllables = words.every((word) => word.length > 1 && isSyllable(word));
  return words.length > 1 && words.length < 4 && areSyllables && !isEuropeanGiven(first) ? words.join("") : null;
}

export function isEuropeanGiven(word: string): boolean {
  return european.has(word.toLowerCase());
}
