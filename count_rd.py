import re

for i in ("instructgpt","qlora"):
    e=open(f"/tmp/w/pages/{i}/en.md").read(); z=open(f"/tmp/w/pages/{i}/zh.md").read()
    cut=lambda s: s[s.index("{#why}"):s.index("{#questions}")]
    e,z=cut(e),cut(z)
    e=re.sub(r"```math.*?```","",e,flags=re.S); e=re.sub(r"`#!math [^`]*`","",e); e=re.sub(r"\]\([^)]*\)","]",e); e="\n".join(l for l in e.splitlines() if not l.startswith("#"))
    z=re.sub(r"```math.*?```","",z,flags=re.S)
    print(i,len(re.findall(r"[A-Za-z0-9][\w’'.,%-]*",e)),len(re.findall(r"[\u4e00-\u9fff]",z)))
