"""The forms of the term table: which one the site uses, which ones it does not."""

import re
from collections.abc import Iterable, Iterator

from catalogue.language.characters import simplified
from catalogue.records.lists import Term

# Words of Taiwan and Hong Kong, in simplified characters, that are no terms of this site; only what the mainland never says.
REGIONAL = {
    "软体": "软件", "硬体": "硬件", "韧体": "固件", "硬碟": "硬盘", "程式": "程序",
    "网路": "网络", "函式": "函数", "演算法": "算法", "人工智慧": "人工智能", "伺服器": "服务器", "滑鼠": "鼠标",
    "萤幕": "屏幕", "介面": "界面", "位元组": "字节", "回圈": "循环", "执行绪": "线程",
    "超连结": "超链接", "部落格": "博客", "奈米": "纳米", "资料集": "数据集", "资料探勘": "数据挖掘", "讯息": "信息",
}  # fmt: skip
# Where the characters of such a word are of another, or of two.
MAINLAND = [
    "软体动物", "软体机器人", "硬体系", "方程式", "过程式", "流程式", "工程式", "编程式", "课程式", "进程式", "推演算法",
    "全网路", "网路由", "网路线", "网路径", "资料集中", "资料集合", "资料集成", "返回圈", "单位元", "部落格局",
    "简介面", "媒介面", "中介面", "推介面", "介面向", "介面临", "介面对", "通讯息息",
]  # fmt: skip


class Wording:
    """Finds the forms that texts should avoid; one that is part of a form in use (智能 in 人工智能) is none."""

    def __init__(self, terms: Iterable[Term]):
        terms = list(terms)
        self.avoided = {form: term.zh for term in terms for form in term.avoid}
        in_use = {*MAINLAND, *(word for term in terms for word in (term.zh, *term.unlike))}
        # A form that one term avoids and another one uses is in use.
        self.instead = {form: right for form, right in (REGIONAL | self.avoided).items() if form not in in_use}
        # The longest first, or 智能 would be found in 人工智能.
        forms = sorted({*self.instead, *in_use}, key=len, reverse=True)
        self.pattern = re.compile("|".join(map(_whole, forms)))

    def complaints(self, text: str) -> Iterator[str]:
        """For each form in the text that this site does not use, once: why, and what to write."""
        for found in dict.fromkeys(self.pattern.findall(text)):
            if found in self.instead:
                why = "a form that terms.yaml avoids" if found in self.avoided else "not the word of the mainland"
                yield f"{found!r} is {why}; write {self.instead[found]!r}"

    def simplified(self, text: str) -> str:
        """In the characters of the mainland; where it had others, in the words of this site, too."""
        simple = simplified(text)
        return text if simple == text else self.pattern.sub(lambda found: self.instead.get(found[0], found[0]), simple)


def _whole(form: str) -> str:
    """A Latin letter at either end of a form begins or ends a word."""
    before = r"(?<![A-Za-z])" if form[0].isascii() and form[0].isalpha() else ""
    after = r"(?![A-Za-z])" if form[-1].isascii() and form[-1].isalpha() else ""
    return before + re.escape(form) + after
