"""No id can take the place of what the site has written."""

from catalogue.pages.reserved import reserved


def test_every_name_at_the_root_of_the_site_is_a_topic_or_taken(site, known):
    topics = {topic.id for topic in known.topics}
    for home in (site.folder, site.folder / "en"):
        names = {path.name.partition(".")[0].lower().strip("_") for path in home.iterdir()}
        assert {name for name in names - topics - {""} if not reserved(name)} == set()


def test_every_name_in_the_folder_of_a_topic_is_a_paper_or_taken(site, known):
    for topic in known.topics:
        names = {path.name.partition(".")[0] for path in (site.folder / topic.id).iterdir()}
        papers = {id for paper in known.of_topic(topic.id) for id in (paper.id, *paper.formerly)}
        assert {name for name in names - papers if not reserved(name)} == set()
