"""What the published version prints, where it is not what the preprint prints."""


def title(paper) -> str:
    return (paper.venue and paper.venue.title) or paper.title


def authors(paper) -> list:
    return (paper.venue and paper.venue.authors) or paper.authors
