"""A program is read, not run: what is wrong with it is told in one line, in words of ours."""

import ast
import re

import pytest

from catalogue.records.load import load
from catalogue.rules.programs import outputs_are_of_any_machine, programs_can_be_read
from tests.invented import ROOT

NP = "import numpy as np\n"
WRONG = {
    "if 1:\n\tprint(1)": "2: is indented by a tab, which is of another width everywhere; indent by four spaces",
    "print(1)  # 打印": "1: has a comment in Chinese, and the English page shows it, too; write it in English",
    'def f():\n    """打印"""\nprint(1)': "2: has a comment in Chinese, and the English page shows it",
    "print(1)  # TODO: finish": "1: has a comment that is to be written; write what it says, or drop it",
    "# see /Users/zhang/x\nprint(1)": "1: names a place on one machine; leave it out",
    "print(1": "1: is no Python: 'print(1': ( is not closed; mend it",
    "print(1))": "1: is no Python: 'print(1))': a bracket closes what nothing opens",
    "if 1:\nprint(1)": "2: is no Python: 'print(1)': stands too far in, or not far enough; indent",
    "  print(1)": "1: is no Python: 'print(1)': stands too far in, or not far enough",
    'print "a"': "1: is no Python: 'print \"a\"': print needs parentheses: print(…)",
    "x = = 1": "1: is no Python: 'x = = 1': means nothing; mend it",
    "for i in [1]\n    print(i)": "1: is no Python: 'for i in [1]': a : is missing at its end",
    "print(“a”)": "1: is no Python: 'print(“a”)': a sign means nothing outside quotation marks",
    'print("a)': "1: is no Python: 'print(\"a)': a quotation mark is not closed",
    "return 1": "1: is no Python: 'return 1': return stands outside the function or the loop",
    'print("\\d")': "1: is no Python: 'print(\"\\d\")': a backslash means something else in a text; write two",
    "1 = x": "1: is no Python: '1 = x': means nothing",
    "def f(a, a): pass": "1: is no Python: 'def f(a, a): pass': means nothing",
    f"print({'9' * 5000})": "1: is no Python: 'print(9",
    "x = 1": "1: prints nothing; let it print what the page shows",
    "# nothing": "1: prints nothing",
    "print(1)\nprint(x)": "2: nothing is called 'x'; mend the name",
    "pirnt(1), print(1)": "1: nothing is called 'pirnt'",
    "print(open('x').read())": "1: open reaches beyond the program; do with",
    "f = exec\nprint(1)": "1: exec reaches beyond the program",
    "print(__import__('os'))": "1: __import__ reaches beyond",
    "print(__file__)": "1: __file__ reaches beyond",
    "print(input())": "1: input waits for a reader",
    "print(id(1))": "1: id differs from run to run",
    "print(().__class__.__bases__)": "1: __bases__ reaches into Python itself",
    f"{NP}print(np.__version__)": "2: __version__ reaches into",
    f"{NP}print(np.load('x'))": "2: numpy.load() reads or writes a file",
    f"{NP}np.savez_compressed('x')\nprint(1)": "2: numpy.savez_compressed() reads or writes",
    "import io\nprint(io.open('x').read())": "2: io.open() reads or writes a file",
    "from numpy import loadtxt as l\nprint(l('x'))": "2: numpy.loadtxt() reads or writes",
    "import time\nprint(time.time())": "2: time.time() asks the clock",
    "from datetime import datetime as d\nprint(d.now())": "2: datetime.datetime.now() asks the clock",
    "import random\nprint(random.random())": "2: random.random() has no seed; draw from numpy.random.default_rng(0)",
    "import random\nrandom.seed()\nprint(1)": "2: random.seed() has no seed; write seed(0)",
    f"{NP}print(np.random.rand())": "2: numpy.random.rand() has no seed",
    "from numpy.random import default_rng\nprint(default_rng())": "2: numpy.random.default_rng() has no seed; write",
    f"{NP}print(np.random.default_rng(None).random())": "2: numpy.random.default_rng() has no seed; write default_rng(0)",
    "import random\nrandom.seed(None)\nprint(random.random())": "2: random.seed() has no seed; write seed(0)",
    f"{NP}x = np.random.rand()\nnp.random.seed(0)\nprint(x)": "2: numpy.random.rand() has no seed; draw from",
    f"import random\n{NP}np.random.seed(0)\nprint(random.random())": "4: random.random() has no seed; draw from",
    f"{NP}print(np.linalg.nrom([1]))": "2: numpy.linalg has no nrom; write norm",
    f"{NP}print(np.softmax(1))": "2: numpy has no softmax; mend the name",
    f"{NP}print(np.compat.os)": "2: numpy has no compat; mend the name",
    f"{NP}print(np.__dict__['load']('x'))": "2: numpy has no __dict__; mend the name",
    f"{NP}a = np.zeros(3)\na.tofile('x')\nprint(a)": "3: a.tofile() reads or writes a file",
    f"{NP}n = np\nprint(n.load('x'))": "3: numpy.load() reads or writes a file",
    f"{NP}n, k = np.linalg, 1\nr = np.random\nprint(r.rand())": "4: numpy.random.rand() has no seed",
    f"{NP}f = np.load\nprint(f('x'))": "3: numpy.load() reads or writes a file",
    f"{NP}print([*map(np.load, ['x'])])": "2: numpy.load() reads or writes a file",
    "import numpy as m\nprint(m.load('x'))": "2: numpy.load() reads or writes a file",
    "import operator\nprint(operator.attrgetter('a.__bases__')(1))": "2: __bases__ reaches into Python itself",
    "from operator import attrgetter as a\nprint(a('__subclasses__')(int)())": "2: __subclasses__ reaches into Python",
    "print(getattr(int, '__bases__'))": "1: __bases__ reaches into Python itself",
    f"import operator\n{NP}print(operator.attrgetter('load')(np)('x'))": "3: numpy.load() reads or writes a file",
    f"import operator\n{NP}print(operator.methodcaller('load', 'x')(np))": "3: numpy.load() reads or writes a file",
    f"{NP}print(getattr(np, 'lo' + 'ad')('x'))": "2: numpy.load() reads or writes a file",
    f"{NP}for f in ['load']: print(getattr(np, f)('x'))": "2: takes any part that numpy has; write the one that is meant, as",
    f"{NP}print(getattr(np.linalg, input()))": "2: takes any part that numpy.linalg has; write the one that is",
    f"{NP}print(vars(np)['load']('x'))": "2: takes any part that numpy has; write the one that is meant, as numpy.name",
    "print(1)\nraise ValueError": "2: ends the program; drop it",
    "assert False\nprint(1)": "1: never holds; mend it, or drop it",
    "def f(n):\n    'f'\n    return n * f(n - 1)\nprint(f(3))": "1: f() calls itself without an end; let it return without",
    "for x in {'a', 'b'}: print(x)": "1: takes a set in its order, which may differ from run to run; write sorted(…)",
    "print(len('a' * 10**12))": "1: makes a list of more than 100,000,000, which takes too long",
    f"{NP}print(np.zeros((10**6, 10**6)))": "2: makes an array of more than 100,000,000, which takes too long; make it",
    "print([1, 2][5])": "1: takes what is not there of 2, the first of which is 0; mend the number",
    "while 1 == 1:\n    print(1)": "1: never ends; count to a number, or break",
    "from math import *\nprint(sqrt(4))": "1: imports all that math has; name what the program needs",
    "print(1)\nfrom numpy.linalg import *\nprint(load(x))": "2: imports all that numpy.linalg has; name what the program",
    f"{NP}a = np.zeros(3)\na.dump('x')\nprint(a)": "3: a.dump() reads or writes a file",
    f"{NP}np.show_config()\nprint(1)": "2: numpy.show_config() tells of one machine; drop it",
    f"{NP}print(np.empty(3))": "2: takes numbers that are there by chance; write zeros",
    f"{NP}r = np.random.default_rng(0)\nprint(r._bit_generator)": "3: _bit_generator is a part that only its own module",
    f"{NP}print(np.zeros(2).__array_interface__)": "2: __array_interface__ reaches into Python itself",
    "print(print.__self__)": "1: __self__ reaches into Python itself",
    "from math import sqrtt\nprint(sqrtt(4))": "1: math has no sqrtt; write sqrt",
    "from numpy.linalgg import norm\nprint(norm)": "1: numpy has no linalgg; write linalg",
    f"{NP}print(np.array([1], np.int))": "2: numpy has no int; write int",
    f"{NP}print(np.zeros())": "2: numpy.zeros() is given nothing; write its shape",
    "from math import sqrt as s\nprint(s())": "2: math.sqrt() is given nothing; write its x",
    "raise SystemExit\nprint(1)": "1: ends the program; drop it",
    "print(list(set('ab')))": "1: takes a set in its order, which may differ from run to run; write sorted(…)",
    "print(*set('ab'))": "1: takes a set in its order",
    "x = {'a', 'b'}\nprint(' '.join({each for each in x}))": "2: takes a set in its order",
    "import random\nprint(random.foo)": "2: random has no foo; mend the name",
    "import math\nprint(math.xyzzy)": "2: math has no xyzzy; mend the name",
    "i = 0\nwhile i < 3:\n    print(i)": "2: never ends; count to a number, or break",
    "print(eval('1+1'))": "1: eval() is given a text that is known; write the expression itself",
    "print()\nprint('')": "1: prints nothing; let it print",
    "def f(): print(1)": "1: prints nothing",
    "if False: print(1)": "1: prints nothing",
    "print": "1: prints nothing",
    "lambda: print(1)": "1: prints nothing",
    "(print(i) for i in range(3))": "1: prints nothing",
    "print(1) if 0 else 0 and print(2)": "1: prints nothing",
    "for x in []: print(x)": "1: prints nothing",
    'if __name__ == "__man__":\n    print(1)': "1: prints nothing",
    "async def f(): print(1)\nf()": "1: prints nothing",
    "print(x)\nx = 1": "1: x is used before it is assigned; give it a value above this line",
    "for i in x: print(i)\nx = [1]": "1: x is used before it is assigned",
    "f()\ndef f(): print(1)": "1: f is used before it is assigned",
    "def f():\n    print(v)\n    v = 1\nf()": "2: v is used before it is assigned",
    "def f(n):\n    x += n\n    print(x)\nf(1)": "2: x is used before it is assigned",
    "del print\nprint(1)": "1: print is used before it is assigned",
    "def f(): g()\ndef g(): print(f())": "1: prints nothing",
    "print(1 / 0)": "1: divides by 0; mend it",
    "print(7 % (2 - 2))": "1: divides by 0",
    "print(9**9**9)": "1: makes a number that takes too long; make it smaller",
    "for i in range(10**12): print(i)": "1: counts further than 100,000,000, which takes too long",
    "while True:\n    print(1)": "1: never ends; count to a number, or break",
    "import itertools as i\nfor n in i.count(): print(n)": "2: never ends",
    "while not False:\n    print(1)": "1: never ends; count to a number, or break",
    "for i in iter(int, 1): print(i)": "1: never ends",
    "import itertools\nfor i in itertools.repeat(1): print(i)": "2: never ends",
    **dict.fromkeys(
        ("while [1]:\n    print(1)", "while not []: print(1)", "while not '': print(1)"), "1: never ends; count to"
    ),
    **{
        f"from itertools import count\n{text}": "2: never ends; count to a number, or break"
        for text in (
            "for i, x in enumerate(count()): print(i)",
            "for x in map(abs, count()): print(x)",
            "for x in (2 * n for n in count()): print(x)",
            "print([n for n in count()])",
            "print(*count())",
        )
    },
    "from itertools import count\nprint(sum(n * n for n in count()))": "2: sum() never ends; take so many with",
    "g = (x for x in [1])\nprint(g.gi_code)": "2: gi_code reaches into Python itself",
    f"{NP}print(np.ndarray(3))": "2: takes numbers that are there by chance; write zeros",
    f"{NP}print(np.lib.format.open_memmap('x'))": "2: numpy.lib.format.open_memmap() reads or writes a file",
    "import itertools\nprint(list(itertools.count()))": "2: list() never ends; take so many with itertools.islice()",
    "try: print(1)\nexcept ValueError as e: print(e.__traceback__)": "2: __traceback__ reaches into Python itself",
    f"{NP}print(np.lib._datasource.os.environ)": "2: _datasource is a part that only its own module uses; do with",
    f"{NP}print(np.lib.npyio.DataSource())": "2: numpy.lib.npyio.DataSource() reads or writes a file",
    "print(1 << 10**10)": "1: makes a number that takes too long",
    "print(len([0] * 10**10))": "1: makes a list of more than 100,000,000, which takes too long; make it shorter",
    "import os\nprint(1)": "1: imports os, which examples do without",
    "from torch.nn import Linear\nprint(Linear)": "1: imports torch.nn, which",
    "from . import x\nprint(x)": "1: imports ., which",
    "print(1)\n" * 41: "41: has more than 40 lines",
    "# coding: utf-7\n# +AAo-import os\nprint(1)": "1: 'coding: utf-7' lets Python read the program in another encoding",
    "# x\n# -*- coding: gbk -*-\nprint(x)": "2: 'coding: gbk' lets Python read the program in another",
    "# coding=nosuch\nprint(1)": "1: 'coding=nosuch' lets",
    "# vim: fileencoding=rot13\nprint(1)": "1: 'fileencoding=rot13' lets",
    "# positional encoding: sin\nprint(1)": "1: 'encoding: sin' lets",
    f"print({'1' * 80})": "1: has more than 76 characters in a line",
}
WRONG |= {
    "import math\nprint(math.sqrt(-1))": "2: math.sqrt(-1) has no value; give it other numbers",
    "from math import log as ln\nprint(ln(2 - 2))": "2: ln(2 - 2) has no value",
    "import math\nprint(math.log(8, 1), math.acos(0.5))": "2: math.log(8, 1) has no value",
    "print(0 ** -1)": "1: divides by 0; mend it",
    "assert 1 == 2\nprint(1)": "1: never holds; mend it, or drop it",
    "assert [1] != [1]\nprint(1)": "1: never holds; mend it",
    "if 2 < 1: print(1)": "1: prints nothing",
    "print(int('a'))": "1: int() is given 'a', which is no number; write one",
    "print(1)\nfloat('1,5')": "2: float() is given '1,5', which is no number",
    "print('a' + 1)": "1: puts a text and a number together, which Python cannot; let both be one or the other",
    "print([1] + (2,))": "1: puts a list and a tuple together",
    "print([].pop())": "1: takes something of what is empty; mend it",
    "print(max([]))": "1: takes something of what is empty",
    "print({'a': 1}['b'])": "1: takes 'b', which is not there; mend the key",
    "for i in range(0, 10, 0): print(i)": "1: counts in steps of 0; write another number",
    "def f(a, b=1): return a\nprint(f())": "2: f() cannot be called so; write f(a, b=1)",
    "def f(a): return a\nprint(f(1, 2))": "2: f() cannot be called so; write f(a)",
    "def f(a): return a\nprint(f(b=2))": "2: f() cannot be called so; write f(a)",
    f"{NP}print(np.zeros(2, 3))": "2: zeros() takes all numbers in one; write zeros((2, 3))",
    f"{NP}print(np.array(1, 2, 3))": "2: array() takes all numbers in one; write array((1, 2, 3))",
    "n = 10\nwhile n > 0:\n    n += 1\nprint(n)": "2: never ends; count to a number, or break",
    "n = 1\nwhile n <= 9:\n    if n: n -= 2\nprint(n)": "2: never ends",
    "print({'a', 'b'}.pop())": "1: takes a set in its order, which may differ from run to run; write sorted(…)",
    "a, b = {'a', 'b'}\nprint(a)": "1: takes a set in its order",
    "x = {'a', 'b'}\na, *b = x\nprint(a)": "2: takes a set in its order",
    "x = {'a', 'b'} | {'c'}\nprint(list(x))": "2: takes a set in its order",
    "print(max({'a', 'b'}, key=len))": "1: takes a set in its order",
    "词 = 1\nprint(词)": "1: 词 is a name in Chinese, and the English page shows it, too; write it in English",
    "def f(词): return 1\nprint(f(1))": "1: 词 is a name in Chinese",
    "print('中文')": "1: prints Chinese, and the English page shows it, too; print it in English",
    "n = 3\nprint(f'一共 {n}')": "2: prints Chinese, and the English page",
    f"{NP}print(np.float128(1))": "2: numpy.float128() is there on some machines alone; write float64",
    f"{NP}print(np.zeros(2, dtype=np.complex256))": "2: numpy.complex256() is there on some machines alone",
}
RIGHT = [
    "import math\nn = -1\nprint(math.sqrt(2), math.log(8, 2), math.sqrt(-n))\nprint(0 ** 2, 2 ** -1, math.log1p(0))",
    "def sqrt(x): return x\nprint(sqrt(-1))",
    "import math\ntry: math.sqrt(-1)\nexcept ValueError: print(1)",
    'x = """\n字"""\nprint(x, "# TODO", [*x][5], [1, 2][1], [1, 2][:5])  # as above',
    "class A:\n    def sum(self): return sum([1])\nprint(A().sum(), sum(x for x in {1, 2}))",
    "def f(n): return n and f(n - 1)\ndef g(): yield from g()\ndef h(): return lambda: h()\nprint(f(3), g, h)",
    "assert True\nn = 0\nfor x in {1, 2}: n += x\nwhile 1 == 2: pass\nprint(n)",
    "x = 1\ndef f():\n    global x\n    x += 1\nf()\nprint(x, sum([1]))\nsum = 3",
    "def f():\n    global y\n    y = 2\nf()\nprint(y)\ny = 3",
    "for i in range(2):\n    if i: print(p)\n    p = i",
    "print([x for x in range(3)], (n := 3), n)\nx = n = 1",
    "def f(x, *a, k=1):\n    x += k\n    def g():\n        nonlocal x\n        x += 1\n    return g()\nprint(f(1))",
    "async def f(): print(1)\ntry: f().send(None)\nexcept StopIteration: pass",
    "x = 1\ndef f():\n    global x\n    del x\nf()\nprint(1)",
    "d = {'f': lambda: print(1)}\nd['f']()",
    "if '__main__' == __name__: print(1)",
    f"{NP}from collections import Counter\nprint(np.random.default_rng, np.float64(), Counter(), np.ndindex(*[2]))",
    "def main(): print(1)\nraise SystemExit(main())",
    "def f(x):\n    if x: raise ValueError\n    print(x)\nf(0)",
    "print(sorted(list(set('ab'))), len(tuple({1, 2})), sum(list({1, 2})))",
    "print(' '.join(sorted({'a'})), max(*{1, 2}), {1})",
    "zeros = list\nprint(zeros(), tuple('ab'), list(dict.fromkeys('ab')))",
    f"{NP}def f(): return np.random.rand()\nnp.random.seed(0)\nprint(f())",
    f"{NP}print((np.trapezoid if hasattr(np, 'trapezoid') else np.trapz)([1]))",
    "try:\n    from math import cuberoot\nexcept ImportError: cuberoot = None\nprint(cuberoot)",
    f"{NP}import collections.abc, numpy.linalg as l\nprint(l.norm, np.polynomial.chebyshev, np.lib, collections.abc.Sized)",
    "import math\ndef f(math): return math.x\nprint(f)",
    "i = 0\ndef step():\n    global i\n    i += 1\nwhile i < 3: step()\nprint(i)",
    "x = [3, 1]\nwhile x[0] > 0: x[0] -= 1\nprint(x)",
    "print(1)",
    "def f(): g()\ndef g(): print(1)\nf()",
    "class A:\n    def __init__(self): self.say()\n    def say(self): print(1)\nA()",
    "say = print\nsay(1)",
    "print()\nprint('a')",
    "if 1: print('%d of %d' % (0, 0))",
    "x = '1 + 1'\nprint(eval(x, {}))",
    "print(2**-0.5, 10**100, 1e-300 / 2, 2**2000 % 7, '%' % (), 1 % 3)",
    f"{NP}print(np.random.default_rng(seed=None or 3).random())",
    "async def f(): pass\nprint(f)",
    "def f(*a, b=1, **c): return [x for x in a if (y := x)], b, c, y\nprint(f())",
    "try:\n    print(1 / 0)\nexcept ZeroDivisionError as e: print(e)",
    "import numpy.random\nprint(numpy.random.default_rng(seed=3).random())",
    f"{NP}np.random.seed(0)\nprint(np.random.rand())",
    f"{NP}random = np.random.RandomState(0)\nprint(random.rand())",
    "import random\nprint(random.Random(3).choice([1]))",
    "while True:\n    print(1)\n    break",
    "match 1:\n    case [x, *y]: print(x, y)\n    case {**z}: print(z)\n    case w: print(w)",
    "def f(x):\n    while True:\n        yield x\n        x /= 2\ns = f(8)\nprint(next(s), next(s))",
    "import itertools\ndef f():\n    for n in itertools.count(2): yield n\nprint(next(f()))",
    "import pprint\npprint.pprint({'a': [1, 2]})",
    "from pprint import pprint\npprint([1])",
    "import io, unicodedata\nout = io.StringIO()\nprint(unicodedata.name('a'), file=out)\nprint(out.getvalue())",
    "class A: x = 1\nfor n in ['x']: print(getattr(A, n))",
    "class A:\n    x: int = 1\n    def __repr__(self): return type(self).__name__\nprint(A())",
    "import itertools\nfor a, b in zip('ab', itertools.count()): print(a, b)",
    "# -*- coding: UTF8 -*-\nprint(1)",
    "print(1)\n# coding: gbk\n",
    "# positional encoding = sin\n\n# coding: gbk\nprint(1)",
    "import itertools\nfor a in itertools.repeat(1, 3): print(a)\nfor b in itertools.repeat(1, times=3): print(b)",
    "import itertools\nprint(list(itertools.islice(itertools.count(), 3)), 1 << 10)",
    "print(max(map(abs, [1])), [0] * 10)",
    "from itertools import count\nprint(next(n for n in count() if n > 3), [*zip('ab', count())])",
    "from itertools import count\nprint(next(map(abs, count())), [x for x in map(max, [2, 3], count())])",
    "from itertools import count\nfor i, n in enumerate(2 * m for m in count()):\n    if i > 2: break\n    print(n)",
    "from itertools import count, islice\na, *b = islice(count(), 3)\nprint(*islice(count(), 2), a)",
    "while []: print(1)\nwhile [x for x in []]: print(2)\nprint(3)",
    f"{NP}print(isinstance(3, np.ndarray), np.ndarray(1, int, buffer=np.ones(1, int)))",
    "x = 3\nwhile not x == 0: x -= 1\nwhile not True: print(x)\nprint(x)",
    "x = [1, 2]\nfor y in iter(x.pop, 1): print(y)",
    "class A:\n    def __init__(self): self._x = 1\nprint(A()._x, A.__name__, A().__class__.__name__, A().__dict__)",
    "import json, io\nf = io.StringIO()\njson.dump([1], f)\nprint(f.getvalue())",
    "class A:\n    def dump(self): print(1)\nA().dump()",
    f"{NP}a = np.empty(3)\nfor i in range(3): a[i] = i\nprint(a)",
    f"{NP}a = np.empty(3)\nnp.add(1, 2, out=a)\nprint(a)",
    f"{NP}print(np.empty((0, 3)), np.empty(2, object), np.empty(0))",
    "from collections import namedtuple\nP = namedtuple('P', 'a')\nprint(P(1)._replace(a=3)._asdict(), P._fields)",
    "class A:\n    _n: int = 0\n    def _f(self): return super().__init__()\nprint(A._n, A()._f(), (1).__add__(2))",
    "assert 1 < 2 != 3\nassert 'a' in 'ab'\nassert [1] == [1]\nprint('x')",
    "print(int('7'), float('nan'), int('ff', 16))\nprint('字', len('中文'))",
    "try: int('a')\nexcept ValueError: print('a' + 'b', [1] + [2], 'a' * 3, '%d' % 1)",
    "d = {'a': 1}\nprint({'a': 1}['a'], {**d}['a'], [1].pop())\nprint({}.get('a'), max([], default=0), range(0, 10, 2))",
    "def f(a, /, b=1, *c, d=2, **e): return a\nprint(f(1), f(1, 2, 3), f(1, d=3, g=4), f(*[1]))\nf(**{'b': 1})",
    "def f(a): return a\nclass A:\n    def f(self): return 1\nprint(A().f(), f(1))",
    "from functools import cache\n@cache\ndef f(a=1): return a\ndef g(*, a): return a\nprint(f(), g(a=1), f.cache_info())",
    f"{NP}print(np.zeros((2, 3)), np.ones(2, int), np.full(2, 3))\nnp.array([1], float)\nnp.zeros(3, dtype='f4')",
    "n = 3\nwhile n > 0: n -= 1\nwhile n < 9: n += 2\nwhile n > -3:\n    n += 1\n    n -= 5\nprint(n)",
    "x = {'a', 'b'}\n(a,) = {1}\nb, c = sorted(x)\nprint(len(x), max(x), 'a' in x, [3].pop())\nprint(x == {'b', 'a'}, a, b, c)",
    "x = [1, 2]\nx = set(x)\nfor y in [1]: x = [y]\nprint(list(x))",
    f"{NP}print(np.float64(1), np.complex128(1))\r\n",
    f"{NP}m, dot = np.linalg, np.dot\nprint(m.norm([1]), dot(1, 2), (r := np.random).default_rng(0).random())",
    "import operator\nfrom collections import namedtuple\nP = namedtuple('P', 'a')\nprint(operator.attrgetter('a')(P(1)))",
    "import operator as o\nprint(sorted('ab', key=o.methodcaller('strip', '__')))\nprint(getattr(1, '__class__'))",
    f"{NP}def f(n): return n.load\nclass A: load = 1\nn = A()\nprint(f(n), getattr(n, 'load'))",
    'if __name__ == "__main__":\n    print(__doc__)',
]


@pytest.fixture
def told(project, docs):
    (docs / "examples").mkdir()
    data = load(project.write())

    def told(text: str) -> list[str]:
        (docs / "examples" / "first.py").write_text(text, encoding="utf-8")
        return [f"{problem.line}: {problem.message}" for problem in programs_can_be_read(data, docs)]

    return told


def test_what_is_wrong_with_a_program_is_one_line(told):
    for text, wanted in WRONG.items():
        (said,) = told(text)
        assert said.startswith(wanted) and "; " in said and not re.search("invalid|unterminated|unmatched|expected", said), said


def test_a_sensible_program_passes(told):
    assert {text: said for text in RIGHT if (said := told(text))} == {}


def test_our_own_programs_pass():
    programs = [*(ROOT / "docs" / "examples").glob("*.py")]
    assert len(programs) > 30 and all(ast.parse(program.read_text(encoding="utf-8")) for program in programs)
    assert [*programs_can_be_read(load(ROOT / "data"), ROOT / "docs")] == []


OUTPUTS = {
    "5\n[Finished in 0.3s]": "2: '[Finished in 0.3s]' was said by an editor, not printed; keep",
    "5\n\nProcess finished with exit code 0\n": "3: 'Process finished with exit code 0' was said by an editor",
    "1\n2\n3\n1\n2\n3\n": "4: is all printed above already; keep what one run prints",
    'a\nTraceback (most recent call last):\n  File "/home/bob/first.py", line 3': "2: 'Traceback (most recent call last):' is",
    "a\n/home/bob/first.py:3: RuntimeWarning: overflow\n": "2: '/home/bob/first.py:3: RuntimeWarning' is a warning",
    "$ python first.py\n5": "1: '$ python first.py' was typed, not printed; keep what the program prints",
    "(.venv) bob@mac % python3 docs/examples/first.py\n5": "1: '(.venv) bob@mac % python3 docs/examples/first.py' was typed",
    "5\nfrom C:\\Users\\bob\\x": "2: 'C:\\Users\\bob\\x' is a place on one machine; leave",
    "<object object at 0x7f1c2d3e4f50>": "1: 'at 0x7f1c2d3e4f50' is an address, which differs from run to run; print",
    "words: {'b', 'a'}": "1: \"{'b', 'a'}\" is a set, whose order differs from run to run; print it sorted",
    "In [3]: run\nOut[3]: 1": "1: 'In [3]: run' was typed, not printed",
    "(base) $ python x\n1": "1: '(base) $ python x' was typed, not printed",
    "➜  x git:(main) ✗ python first.py\n1": "1: '➜ x git:(main) ✗ python first.py' was typed",
    "RuntimeWarning: divide by zero\n1": "1: 'RuntimeWarning:' is a warning of Python",
    "<string>:1: DeprecationWarning: x\n1": "1: '<string>:1: DeprecationWarning' is a warning",
    '  File "x", line 1\nSyntaxError: x': "1: 'File \"x\", line 1' is how a program fails",
    "1\nValueError: x\n": "2: 'ValueError: x' is how a program fails; mend the program",
    "in /content/drive/MyDrive": "1: '/content/drive/MyDrive' is a place on one machine",
    "\\\\server\\share": "1: '\\\\server\\share' is a place on one machine",
    "~/x": "1: '~/x' is a place on one machine",
    "bash: python: command not found": "1: 'bash: python: command not found' is how a command fails",
    "5\n" * 61: "61: has more than 60 lines",
    "5" * 101: "1: has more than 100 characters in a line",
}


PRINTED = [
    "$ 5",
    ">>> ",
    "In [3, 4]: 5",
    "ValueError: x\n5",
    "MeanError: 0.5",
    "Warning: 3",
    "(a) 50% python 3 x",
    "~5",
    "a ~ b/c",
]
PRINTED += ["\\\\alpha\\\\beta", "1/home/x", "a: not found", "File 3, line 1", "=======", "python: 5"]


def test_what_programs_print_may_look_like_it(project, docs):
    data = load(project.write())
    (docs / "examples").mkdir()
    for text in PRINTED:
        (docs / "examples" / "first.out").write_text(text, encoding="utf-8")
        assert [*outputs_are_of_any_machine(data, docs)] == [], text


def test_what_no_program_prints_alike_everywhere_is_one_line(project, docs):
    data = load(project.write())
    (docs / "examples").mkdir()
    for text, wanted in OUTPUTS.items():
        (docs / "examples" / "first.out").write_text(text, encoding="utf-8")
        (problem,) = outputs_are_of_any_machine(data, docs)
        assert f"{problem.line}: {problem.message}".startswith(wanted)


def test_what_programs_print_passes(project, docs):
    text = "{'a': 1, 'b': 2} {1, 2} {'a'} 5 % of $3 > 2\n>>> 2 + 2\n0x10 at 0x1\nx/home/y: 10%\nerror: 5\n"
    (docs / "examples").mkdir()
    (docs / "examples" / "first.out").write_text(text, encoding="utf-8")
    assert [*outputs_are_of_any_machine(load(project.write()), docs)] == []
    outputs = [*(ROOT / "docs" / "examples").glob("*.out")]
    assert len(outputs) > 30 and [*outputs_are_of_any_machine(load(ROOT / "data"), ROOT / "docs")] == []


# What a program prints for certain, and what its output holds; with the words that it lacks.
SAID = {
    ("print('loss', 1)", "loss 1"): None,
    ("print('loss', 1)", "loss 2"): "1: prints '1', which first.out does not hold; run it, and keep what it prints there",
    ("print(1e-5, None, 1 / 4, f'{3:.1f}')", "1e-05 None 0.25 3.0"): None,
    ("print('loss:', 1)", "cost: 1"): "1: prints 'loss:', which first.out does not hold; run it, and keep what it prints there",
    ("for i in range(3):\n    x = i\n    print(f'step {i}: {x} left')", "step 0: 1 over"): "3: prints 'left'",
    ("Q = ['a']\nfor i, q in enumerate(Q):\n    print('  reply:', q)", "answer: a"): "3: prints 'reply:'",
    ("Q = {'a': 1}\nfor q, n in Q.items():\n    print('reply:', q)", "answer: a"): "3: prints 'reply:'",
    ("for a, b in zip([1], (2, 3)):\n    print('reply:', a)", "answer: 1"): "2: prints 'reply:'",
    ("for i in (1, 2):\n    for j in [3]: print(f'{i} of\\n{j} more')", "1 of\n3 less"): "2: prints 'more'",
    ("for i in (1, 2):\n    if i > 1: break\n    print('a')", "b"): None,
    ("for i in (1, 2):\n    print('a')\n    if i > 1: break\n    print('c')", "b"): "2: prints 'a'",
    ("for i in range(1, 11):\n    print('step', i)", "turn 1"): "2: prints 'step'",
    ("for i in range(10, 0, -3): print('step', i)", "turn 1"): "1: prints 'step'",
    (
        "for i in range(3, 3): print('a')\nfor i in range(1, 3, -1): print('a')\nfor i in range(1, n := 1): print('a')",
        "b",
    ): None,
    (
        "for i in ('a', 'b'):\n    for j in (1, 2):\n        if j > 1: continue\n        print('c')\n    print('loss', i)",
        "a b",
    ): "5: prints 'loss'",
    ("for i in (1, 2):\n    while i: break\n    else: break\n    print('a')", "b"): None,
    ("for i in range(n := 0): print('a')", "b"): None,
    ("for i in []: print('a')\nif 1 > 2: print('c')\nprint('d')", "d"): None,
    ("def f(): print('a')\nprint('d')", "d"): None,
    ("print('{x}', '%d of' % 3, 'a' + 'b')", "{x} 3 of ab"): None,
    ("print(f'{3 * 4}')", "13"): "1: prints '12', which first.out does not hold; run it, and keep what it prints there",
    ("print(2 ** 10 - 1)", "1024"): "1: prints '1023'",
    ("print(f'in all {7 / 2:.2f} of it')", "in all 3.5 of it"): "1: prints '3.50'",
    ("print(f'{1e6 * 2:,.0f}', f'{2 / 3:>8.1%}')", "2,000,000 66.6%"): "1: prints '66.7%'",
    ("print(3 * 4, 10 ** 30 // 7, f'{1 / 3:.3f}', 7 % 4, 2 * 0.5)", f"12 {10**30 // 7} 0.333 3 1.0"): None,
    ("x = 1\nprint(x * 3, f'{x}', f'{3!r}', f'{3:{x}}', 'a' * 2, f'{5:z}', f'{5:.1d}')", "5"): None,
    ("print('loss')", "Traceback (most recent call last):"): None,
}


def test_words_that_a_program_prints_stand_in_its_output(project, docs):
    data = load(project.write())
    (docs / "examples").mkdir()
    for (program, output), wanted in SAID.items():
        (docs / "examples" / "first.py").write_text(program, encoding="utf-8")
        (docs / "examples" / "first.out").write_text(output, encoding="utf-8")
        found = [f"{problem.line}: {problem.message}" for problem in programs_can_be_read(data, docs)]
        assert [said.startswith(wanted or "-") for said in found] == [True] * bool(wanted), (program, found)
