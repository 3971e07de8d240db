import numpy as np

random, N, d, moved = np.random.RandomState(0), 1024, 64, [0]


def hbm(*arrays):  # these numbers cross between GPU memory and chip
    moved[0] += sum(a.size for a in arrays)


def standard(Q, K, V):
    S = Q @ K.T
    P = np.exp(S - S.max(1, keepdims=True))
    hbm(Q, K, S, S, P, P, V, Q)  # S and P go out and come back
    return P / P.sum(1, keepdims=True) @ V


def blocks(Q, K, V, size=256, no=""):
    out, z, m = 0 * Q, 0 * Q[:, :1], -np.inf  # z: sum, m: maximum
    for j in range(0, N, size):
        S, v = Q @ K[j : j + size].T, V[j : j + size]
        hbm(v, v, Q, out, z, z, out, z, z)  # sizes only: k as v, m as z
        new = 0 * z if no == "maximum" else np.maximum(m, S.max(1)[:, None])
        old = z if no == "rescale" else np.exp(m - new) * z
        P, m = np.exp(S - new), new
        z = old + P.sum(1, keepdims=True)
        out = (old * out + P @ v) / z
    return out


np.seterr(all="ignore")
for big in 1, 50:  # typical size of a score
    q, k, v = np.float32(random.randn(3, N, d))
    true = standard(*np.float64((q := q * np.float32(big / 8), k, v)))
    for no in "-", "rescale", "maximum":
        right = abs(blocks(q, k, v, no=no) - true).max(1) < 1e-3
        print(f"scores ~{big:<3} no {no:8}{right.sum():5} rows right")
for f, *size in (standard,), (blocks, 16), (blocks, 64), (blocks, 256):
    moved[0] = 0
    f(q, k, v, *size)
    print(f"{f.__name__:9}{str(*size):4}{moved[0]:11,} numbers moved")
