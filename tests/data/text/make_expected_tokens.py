#!/usr/bin/env python3
"""Writes expected_tokens.json: more than 200 texts with the token ids that both tokenizers must give.

A second implementation after the papers' descriptions, with Python's own Unicode tables and the plain quadratic merge
loop, so that it shares nothing with the C++ code that it checks.

Usage: make_expected_tokens.py TOKENIZER_JSON BPE_SIMPLE_VOCAB_JS > expected_tokens.json
"""
import html
import json
import sys
import unicodedata

MAXIMUM = 35


def category(c):
    return unicodedata.category(c)


def is_space(c):
    return category(c) in ("Zs", "Zl", "Zp") or c in "\t\n\x0b\x0c\r\x85"


# --- BERT, uncased ------------------------------------------------------------------------------------------------

def is_cjk(c):
    n = ord(c)
    return (0x4E00 <= n <= 0x9FFF or 0x3400 <= n <= 0x4DBF or 0xF900 <= n <= 0xFAFF or 0x20000 <= n <= 0x2A6DF
            or 0x2A700 <= n <= 0x2CEAF or 0x2F800 <= n <= 0x2FA1F)


def is_mark(c):
    n = ord(c)
    ascii_symbol = 33 <= n <= 47 or 58 <= n <= 64 or 91 <= n <= 96 or 123 <= n <= 126
    return ascii_symbol or category(c).startswith("P")


def clean(text):
    for c in text:
        if c in "\t\n\r":
            yield " "
        elif c == "\ufffd" or category(c).startswith("C"):
            continue
        elif is_space(c):
            yield " "
        elif is_cjk(c):
            yield " " + c + " "
        else:
            yield c


def basic_words(text):
    words = []
    for word in "".join(clean(text)).split(" "):
        word = "".join(c for c in unicodedata.normalize("NFD", word) if category(c) != "Mn")
        word = "".join(c.lower() for c in word)
        spaced = "".join(f" {c} " if is_mark(c) else c for c in word)
        words += [w for w in spaced.split(" ") if w]
    return words


def wordpiece(word, vocabulary):
    if len(word) > 100:
        return ["[UNK]"]
    pieces = []
    while word:
        prefix = "##" if pieces else ""
        longest = next((n for n in range(len(word), 0, -1) if prefix + word[:n] in vocabulary), None)
        if longest is None:
            return ["[UNK]"]
        pieces.append(prefix + word[:longest])
        word = word[longest:]
    return pieces


def encode_bert(text, vocabulary):
    pieces = [piece for word in basic_words(text) for piece in wordpiece(word, vocabulary)]
    return [vocabulary[piece] for piece in ["[CLS]"] + pieces[:MAXIMUM - 2] + ["[SEP]"]]


# --- CLIP ---------------------------------------------------------------------------------------------------------

def byte_letters():
    plain = list(range(33, 127)) + list(range(161, 173)) + list(range(174, 256))
    rest = [b for b in range(256) if b not in plain]
    return {b: chr(b) for b in plain} | {b: chr(256 + i) for i, b in enumerate(rest)}


class Clip:
    def __init__(self, script):
        text = json.loads(script[script.index("{"):script.rindex("}") + 1])["text"]
        merges = [tuple(line.split()) for line in text.split("\n")[1:48895]]
        self.letters = byte_letters()
        order = list(self.letters.values())
        symbols = order + [s + "</w>" for s in order] + ["".join(m) for m in merges]
        symbols += ["<|startoftext|>", "<|endoftext|>"]
        self.ids = {symbol: i for i, symbol in enumerate(symbols)}
        assert len(self.ids) == 49408
        self.ranks = {merge: i for i, merge in enumerate(merges)}

    def words(self, text):
        text = html.unescape(html.unescape(text))
        text = " ".join("".join(" " if is_space(c) else c for c in text).split(" "))
        text = unicodedata.normalize("NFC", text).lower()
        at = 0
        while at < len(text):
            c = text[at]
            ending = next((e for e in ("'s", "'t", "'re", "'ve", "'m", "'ll", "'d") if text.startswith(e, at)), None)
            end = at + 1
            if ending:
                end = at + len(ending)
            elif c == " ":
                at = end
                continue
            elif category(c)[0] == "L":
                while end < len(text) and category(text[end])[0] == "L":
                    end += 1
            elif category(c)[0] != "N":
                while end < len(text) and text[end] != " " and category(text[end])[0] not in "LN":
                    end += 1
            yield text[at:end]
            at = end

    def merged(self, word):
        parts = [self.letters[b] for b in word.encode("utf-8")]
        parts[-1] += "</w>"
        while len(parts) > 1:
            best = min(zip(parts, parts[1:]), key=lambda pair: self.ranks.get(pair, 10**9))
            if best not in self.ranks:
                break
            joined = []
            while parts:
                if tuple(parts[:2]) == best:
                    joined.append("".join(parts[:2]))
                    parts = parts[2:]
                else:
                    joined.append(parts[0])
                    parts = parts[1:]
            parts = joined
        return parts

    def encode(self, text):
        ids = [self.ids[part] for word in self.words(text) for part in self.merged(word)]
        return [49406] + ids[:MAXIMUM - 2] + [49407]


# --- texts --------------------------------------------------------------------------------------------------------

TEXTS = """
Hi there|That is a happy person|That is a very happy person|swipe left|swipe right|drink water|brushing teeth
a person waves the right hand|A person throws a ball with the left hand.|Sit down; stand up!|kicking something
put on a shoe|take off a jacket|jump up|hopping (one foot jumping)|make a phone call/answer phone
play with phone/tablet|typing on a keyboard|point to something with finger|taking a selfie|check time (from watch)
rub two hands together|nod head/bow|shake head|wipe face|salute|put the palms together|cross hands in front (say stop)
sneeze/cough|staggering|falling|touch head (headache)|touch chest (stomachache/heart pain)|use a fan (with hand or paper)
punching/slapping other person|pat on back of other person|giving something to other person|walking apart from each other
The torso bends forward, then both arms swing back and up in one fast arc.|tennis serve|boxing|baseball swing
knock on door|pickup and throw|lunge|squat|jog in place|draw circle (clockwise)|draw x|two hand push|arm curl|bowling
UPPER CASE TEXT|MiXeD cAsE wOrDs|iPhone's camera|don't|we're they've I'm she'll he'd it's|can't won't shouldn't've
rock 'n' roll|'quoted'|"double quoted"|(parentheses) [brackets] {braces}|a+b=c|100% sure|$5.00 or €4,50|#hashtag @mention
3.14159|1234567890|2nd 3rd 4th|v2.0.1-beta+build|e-mail: name@example.org|well-known state-of-the-art|under_score
C++ & C#|<b>bold</b>|a &amp; b|&lt;tag&gt;|&quot;x&quot; &#39;y&#39; &#x263A;|&amp;amp; twice|&unknownentity; stays|& alone;
café|naïve façade|résumé|Ångström|jalapeño|Zürich|São Paulo|smörgåsbord|crème brûlée|coöperate|Übermut
Łódź|Žižek|Dvořák|Škoda|Çelik|İstanbul|ıssız|Straße|GROSSE STRASSE|œuvre|ÆSIR|Þór|Đorđe|ŊGŪ|Ħal
Ελληνικά|ΠΕΡΠΑΤΩ|άνθρωπος τρέχει|ΟΔΟΣ|Русский язык|ЧЕЛОВЕК ИДЁТ|человек машет рукой|Київ|ў й ї|българия
עברית|שלום עולם|العربية|السلام عليكم|हिन्दी|नमस्ते दुनिया|বাংলা|தமிழ்|ไทย|ภาษาไทย
中文|挥手|一个人在喝水|跳 高|汉字 and English 混合|日本語|ひらがな|カタカナ|手を振る|右手でボールを投げる
한국어|손을 흔들다|걷기|𠀀𠀁|豈更|ｆｕｌｌｗｉｄｔｈ|ﬁne ligature|Ⅷ ⅷ|½ ¾|x² y₃|①②③|٣٤٥
😀|👋🏽|🏃‍♀️ running|❤️|👨‍👩‍👧‍👦|🇩🇪|wave 👋 hello|😀😀😀|☺|✓ done|→ right|…|—|–|“smart quotes”|‘single’|«guillemets»
¿qué?|¡hola!|。、！？|「かぎ」|· • ∙|± × ÷|∑∫√|™ ® ©|° µ §|_|~|`|^|\\|||a|I|?|...|!!!|?!|--
e\u0301 combining|A\u030a ring|n\u0303o|\u1e69 \u0073\u0323\u0307|zero\u200bwidth|soft\u00adhyphen|no\u00a0break|em\u2003space
tab\tand\nnewline|carriage\rreturn|bell\u0007here|null\u0000byte|bom\ufeffinside|left\u200emark|replacement\ufffdchar|line\u2028separator
form\u000cfeed|next\u0085line|  leading and   many   spaces  |ideographic\u3000space
[CLS] typed|[MASK] and [SEP]|##ing|</w>|<|startoftext|>|[UNK]
antidisestablishmentarianism|supercalifragilisticexpialidocious|pneumonoultramicroscopicsilicovolcanoconiosis
Donaudampfschifffahrtsgesellschaft|kinesthesiology|electroencephalographically|zzzzqqqq|xqzjkv
"""


def texts():
    found = []
    for line in TEXTS.strip("\n").split("\n"):
        for text in line.split("|"):
            if text and text not in found:
                found.append(text)
    long = ["", " ", "|", "<|endoftext|>", "a" * 100, "a" * 101, "é" * 100, "e\u0301" * 101, "word " * 60,
            "the quick brown fox jumps over the lazy dog " * 5, "中" * 50, "!" * 40, "0" * 40, "😀" * 40,
            "x" * 300, "hello" + "y" * 95 + " there", "ab " * 16 + "supercalifragilisticexpialidocious " * 4]
    return found + long


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        vocabulary = json.load(file)["model"]["vocab"]
    with open(sys.argv[2], encoding="utf-8") as file:
        clip = Clip(file.read())
    rows = [{"text": t, "wordpiece": encode_bert(t, vocabulary), "byte_pairs": clip.encode(t)} for t in texts()]
    assert len(rows) >= 200, len(rows)
    print("[\n" + ",\n".join(json.dumps(row, separators=(",", ":")) for row in rows) + "\n]")


main()
