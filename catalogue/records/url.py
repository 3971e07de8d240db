"""Whether an address can be asked for at all: RFC 3986, section 3; names of hosts after RFC 1123, section 2.1."""

import re
from urllib.parse import quote, urlsplit

# Of one part of a host's name; letters beyond ASCII are judged elsewhere.
LABEL = re.compile(r"(?!-)[\w-]{1,63}(?<!-)")
NO_PART = re.compile(r"[\s<>\"`{}|\\^]")
# What is wrong wherever it stands in an address; what is found goes into the braces.
WRONG = {
    re.compile(r"(?i)^https?://(?:https?|ftp)(?::|//)"): "begins twice; leave out one http:// or https://",
    re.compile(r"%(?![0-9A-Fa-f]{2}).{0,2}"): "has {!r}, a % without the two signs of its number; write a % itself as %25",
    re.compile("(?i)%(?:0[0-8BCEF]|1[0-9A-F]|7F)"): "has {!r}, the number of a sign that nobody sees; leave it out",
    re.compile("&(?:amp|#38|#x26);"): "has {!r}, as HTML writes &; write & alone",
    # In UTF-8, a letter is two numbers at least, and a character of Chinese three.
    re.compile(r"(?i)(?:%C[23]|(?:%E[2-9](?:%[89AB][0-9A-F]){2})+%E[2-9](?:%[89AB][0-9A-F])?)(?=[/?&#]|$)"): (
        "ends within a sign, at {!r}; copy it again, as a browser shows it"
    ),
    re.compile(
        r"[.,;:!'。，；：！？、…]$"
    ): "ends with {!r}, the mark of a sentence; leave it out, or write it as % and its number",
    re.compile(
        r"(?i)^https?://(?:(?:t\.co|bit\.ly|goo\.gl|tinyurl\.com|ow\.ly|is\.gd|lnkd\.in|b23\.tv|url\.cn|t\.cn|dwz\.cn"
        r"|git\.io|aka\.ms)/|(?:www\.)?youtube\.com/redirect\?|www\.baidu\.com/link\?|link\.(?:zhihu|csdn|juejin)\.\w+/\?target="
        r"|[^/?#]*\b(?:ez)?proxy\b[^/?#]*/login\?|web\.archive\.org/save/"
        r"|(?:www\.)?google\.[a-z.]+/url\?|lm?\.facebook\.com/l\.php\?)"
    ): "hides where it leads; write the address that a browser shows there",
    re.compile(
        r"(?i)^https?://(?:[^/?#]*[.-](?:com|org|net|edu|gov|io)\.(?:[^/?#]*(?:proxy|vpn)|translate\.goog)"
        r"|webcache\.googleusercontent\.com/|(?:www\.)?google\.[a-z.]+/amp/|[^/?#]*\.cdn\.ampproject\.org/"
        r"|(?!web\.archive\.)[^/?#]+/https?:/|translate\.google\.[a-z.]+/translate\?|gitee\.com/mirrors/"
        r"|(?:kkgithub|bgithub|githubfast|hf-mirror)\.\w+/|hub\.\w*fastgit\.\w+/)"
    ): "leads through a proxy or a copy, which not everyone can reach; write the address of the page itself",
    re.compile(
        r"(?i)^https?://(?:(?:www\.)?google\.[a-z.]+/search|(?:www\.|cn\.)?bing\.com/search|www\.baidu\.com/s"
        r"|scholar\.google\.[a-z.]+/scholar(?=\?(?:\S*&)?q=)|(?:\w+\.)?duckduckgo\.com/(?=\?(?:\S*&)?q=))\?"
    ): "is a search, which finds something else tomorrow; write the address of what it has found",
    re.compile(
        r"(?i)^https?://(?:[\w-]+\.)*(?:sci-hub|libgen|z-lib(?:rary)?|annas-archive)\.\w"
    ): "copies works without leave; write the address of who publishes it",
    re.compile(
        r"[?&#](?:utm_\w+|(?:fb|g|y|tt|dc)clid|msclkid|mc_[ce]id|igshid|_g[al]|vd_source|spm(?:_id_from)?|ref_src)=|//(?:\w+\.)?youtu(?:\.be|be\.com)/\S*[?&]si="
    ): ("has a part that counts its readers (utm_…, fbclid, gclid, YouTube's si); leave it out"),
    re.compile(
        r"\b(?:gh[opsru]_|hf_|sk-(?:proj-)?|github_pat_|glpat-)[A-Za-z0-9_]{20,}|\bAKIA[0-9A-Z]{16}\b|\bAIza[\w-]{30,}"
        r"|[?&](?i:access_token|api_?key|client_secret|password|X-Amz-Signature)=[^&#]"
        r"|[?&](?i:token)=[\w.~%+-]{16,}|\beyJ[\w-]{8,}\.eyJ[\w-]+\.|[?&]X-Amz-Credential=|//hooks\.slack\.com/services/\w+/"
        r"|//api\.telegram\.org/(?:file/)?bot\d+:|//discord(?:app)?\.com/api/webhooks/\d+/"
    ): "has a key to somebody's account; leave it out, and have it withdrawn where anyone has seen it",
    # An id of YouTube has 11 signs, one of bilibili 12.
    re.compile(
        r"(?i)//(?:(?:\w+\.)?youtube(?:-nocookie)?\.com/(?:watch(?:$|\?(?!(?:\S*&(?:amp;)?)?v=[\w-]{11}(?![\w-])))"
        r"|(?:shorts|live|embed|v)/(?![\w-]{11}(?![\w-]))|clip/?$|results\?|playlist(?:$|\?(?!(?:\S*&)?list=\w)))|youtu\.be/(?![\w-]{11}(?![\w-]))"
        r"|(?:\w+\.)?bilibili\.com/video/(?!BV[0-9A-Z]{10}(?![0-9A-Z])|av\d)"
        r"|player\.bilibili\.com/player\.html(?!\S*[?&](?:bvid=BV[0-9A-Z]{10}|aid=\d)))"
    ): "is that of no video; write it as a browser shows it there",
    re.compile(r"//(?:zhuanlan\.zhihu\.com/p/|(?:www\.)?zhihu\.com/question/)(?!\d)|/action/cookieAbsent"): (
        "is that of no page; write it as a browser shows it there"
    ),
    re.compile(r"(?i)[;?&](?:jsessionid|phpsessid)="): "has a part of one visit ({!r}); leave it out, up to the next & or #",
    re.compile(
        r"^https://[^/?#]+:443(?=[/?#]|$)|^http://[^/?#]+:80(?=[/?#]|$)"
    ): "has the port that is asked anyway; leave it out",
    re.compile(r"(?i)^https?://[^?#]*(/(?:\.|%2e){1,2})(?=[/?#]|$)"): (
        "has a way up or to itself, which no browser asks for; write it as a browser shows it"
    ),
    re.compile(r"^https?://[^/?#:]*\w\.(?=[/?#:]|$)"): "ends its host with a full stop; leave it out",
    re.compile(r"\?(?=#|$)"): "has {!r} and nothing behind it; leave it out",
    re.compile(r"(?i)[?&]preview(?:_id|_nonce)?=(?!false)"): (
        "is a preview, which only its author can see; write the address that it has for everyone"
    ),
    re.compile(r"//web\.archive\.org/web/\*/"): "is a list of copies; write the address of one of them, with its day for the *",
    re.compile(
        r"(?i)^https?://(?:www\.)?example\.com(?:[/?#:]|$)"
    ): "is that of manuals, where nothing is; write the one that is meant",
    re.compile(r"^https?://[^/?#]*:(?=0\d|[/?#]|$)"): "has half a port, or one with a 0 before it; leave it out",
}
# Of who writes programs, or of what is said of one.
NO_REPOSITORY = re.compile(
    r"(?i)https?://gist\.github\.com/?(?:$|[?#])|https?://(?:www\.)?git(?:hub|lab)\.com(?:(?:/[^/?#]*)?/?(?:$|[?#])|//"
    r"|(?<=hub\.com)/(?:topics|orgs|search|trending|explore|collections|sponsors)/|(?:(?<=hub\.com)(?:/[^/?#]+){2}|/[^?#]+/-)/(?:issues|pulls?|edit|wikis?|merge_requests|archive|stargazers)(?:$|[/?#]))"
)
LONGEST_NAME = 253
# Of a site: every file names it, so nothing in it may end a link, and there is no ? and no #, no file and no way up.
SITE = re.compile(
    r"(?!.*(?:/\.\.?(?:/|$)|\.html?$))https?://[\w-]+(?:\.[\w-]+)*(?::\d{1,5})?(?:/[^\s<>\"'`{}|\\^\[\]?#]*)?", re.ASCII
)


def fault(address: str) -> str | None:
    """What is wrong with the form of an address, and what to write; None where nothing is."""
    if not re.match(r"https?://", address):
        return "must be an address that begins with http:// or https://"
    if strange := NO_PART.search(address):
        name = "a space" if strange[0].isspace() else repr(strange[0])
        cure = f"write it as a browser's address bar does: {quote(strange[0])}"
        return f"has {name}, which no address has; leave it out, or {cure}"
    for pattern, said in WRONG.items():
        if found := pattern.search(address):
            return said.format(found[0])
    if address.endswith(")") and address.count(")") > address.count("("):
        return "ends with a bracket that nothing opens; leave it out"
    return _of_host(address)


def _of_host(address: str) -> str | None:
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError:
        return "has a host or a port that cannot be read; write it as a browser shows it"
    if "@" in parts.netloc:
        return "has a name before its host; leave it out, up to the @"
    if port == 0:
        return "has port 0, which nobody answers; leave it out"
    return None if _is_host(host or "") else "has no host; write it as a browser shows it"


def no_repository(address: str) -> str | None:
    """What is wrong with an address that should lead to a program, and what to write; None where nothing is."""
    return "leads to no repository; write it like https://github.com/owner/name" if NO_REPOSITORY.match(address) else None


def is_of_site(address: str) -> bool:
    """Whether a site can have this address, below which others are made of it."""
    return bool(SITE.fullmatch(address)) and not fault(address)


def _is_host(name: str) -> bool:
    """A number between brackets (IPv6) is one, too."""
    labels = name.removesuffix(".").split(".")
    return ":" in name or (len(name) <= LONGEST_NAME and all(map(LABEL.fullmatch, labels)))
