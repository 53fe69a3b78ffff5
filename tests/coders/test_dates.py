"""Time expressions: what they mean, which of them date an event, and what becomes of bad input."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from coders import calendar_nl as nl
from coders.coder import Coder
from coders.dates import Dated, Expression, attempt, event_date, expressions, published, resolve
from coders.sentence import Sentence, Token, from_conllu
from coders.timeline import Timeline

DATA = Path(__file__).parents[1] / "data"
TENSES = {"<": "past", "=": "present", ">": "future"}


def flat(text: str) -> Sentence:
    """Words without a tree: each hangs from the one before it."""
    tokens: list[Token] = []
    for found in re.finditer(r"\d+(?:ste|de|e)\b|\d[\d/.-]*\d|\w[\w'’.-]*\.(?=\s\w)|\w[\w'’.-]*\w|\w|[^\w\s]", text):
        i = len(tokens)
        tokens.append(Token(i, found[0], found[0].lower(), "X", "", i - 1, "dep" if i else "root", *found.span()))
    return Sentence(tokens, text)


def only(text: str) -> Expression:
    found = expressions(flat(text))
    assert len(found) == 1, [flat(text).words(range(e.first, e.last + 1)) for e in found]
    return found[0]


# text | published | < past, = present, > future | value | interval, where it is not that of the value.
MONDAY = """
gisteren | 2020-06-15 | < | 2020-06-14
eergisteren | 2020-06-15 | < | 2020-06-13
vandaag | 2020-06-15 | = | 2020-06-15
morgen | 2020-06-15 | > | 2020-06-16
overmorgen | 2020-06-15 | > | 2020-06-17
morgenochtend | 2020-06-15 | > | 2020-06-16
morgenavond | 2020-06-15 | = | 2020-06-16
gisteravond | 2020-06-15 | < | 2020-06-14
gisterenavond | 2020-06-15 | < | 2020-06-14
gisternamiddag | 2020-06-15 | < | 2020-06-14
eergisteravond | 2020-06-15 | < | 2020-06-13
vanochtend | 2020-06-15 | < | 2020-06-15
vanmorgen | 2020-06-15 | < | 2020-06-15
vanmiddag | 2020-06-15 | > | 2020-06-15
vannamiddag | 2020-06-15 | > | 2020-06-15
vanavond | 2020-06-15 | > | 2020-06-15
vannacht | 2020-06-15 | < | 2020-06-15 | 2020-06-14..2020-06-15
vannacht | 2020-06-15 | > | 2020-06-15
straks | 2020-06-15 | > | 2020-06-15
daarnet | 2020-06-15 | < | 2020-06-15
deze voormiddag | 2020-06-15 | < | 2020-06-15
deze namiddag | 2020-06-15 | > | 2020-06-15
deze morgen | 2020-06-15 | < | 2020-06-15
deze ochtend | 2020-06-15 | < | 2020-06-15
vorige nacht | 2020-06-15 | < | 2020-06-15 | 2020-06-14..2020-06-15
afgelopen nacht | 2020-06-15 | < | 2020-06-15 | 2020-06-14..2020-06-15
komende nacht | 2020-06-15 | > | 2020-06-15
zondag | 2020-06-15 | < | 2020-06-14
zondag | 2020-06-15 | = | 2020-06-14
zondag | 2020-06-15 | > | 2020-06-21
maandag | 2020-06-15 | < | 2020-06-15
maandag | 2020-06-15 | > | 2020-06-15
dinsdag | 2020-06-15 | < | 2020-06-09
dinsdag | 2020-06-15 | > | 2020-06-16
op woensdag | 2020-06-15 | < | 2020-06-10
zondagavond | 2020-06-15 | < | 2020-06-14
zaterdagnacht | 2020-06-15 | < | 2020-06-13
donderdagnamiddag | 2020-06-15 | > | 2020-06-18
zondag avond | 2020-06-15 | < | 2020-06-14
afgelopen vrijdag | 2020-06-15 | < | 2020-06-12
afgelopen maandag | 2020-06-15 | < | 2020-06-08
vorige maandag | 2020-06-15 | < | 2020-06-08
vorige vrijdag | 2020-06-15 | < | 2020-06-12
verleden dinsdag | 2020-06-15 | < | 2020-06-09
voorbije zaterdag | 2020-06-15 | < | 2020-06-13
komende vrijdag | 2020-06-15 | > | 2020-06-19
komende maandag | 2020-06-15 | > | 2020-06-22
aanstaande woensdag | 2020-06-15 | = | 2020-06-17
eerstkomende zondag | 2020-06-15 | > | 2020-06-21
volgende vrijdag | 2020-06-15 | > | 2020-06-19
deze vrijdag | 2020-06-15 | > | 2020-06-19
vrijdag jl. is | 2020-06-15 | < | 2020-06-12
zondag a.s. zal | 2020-06-15 | > | 2020-06-21
vrijdag aanstaande | 2020-06-15 | > | 2020-06-19
volgende week dinsdag | 2020-06-15 | > | 2020-06-23
dinsdag volgende week | 2020-06-15 | > | 2020-06-23
vorige week vrijdag | 2020-06-15 | < | 2020-06-12
vrijdag vorige week | 2020-06-15 | < | 2020-06-12
vorige week op woensdag | 2020-06-15 | < | 2020-06-10
de zaterdag ervoor | 2020-06-15 | < | 2020-06-13
vrijdag over een week | 2020-06-15 | > | 2020-06-26
morgen over een week | 2020-06-15 | > | 2020-06-23
vandaag over veertien dagen | 2020-06-15 | > | 2020-06-29
in de nacht van zaterdag op zondag | 2020-06-15 | < | 2020-06-14 | 2020-06-13..2020-06-14
in de nacht van zondag op maandag | 2020-06-15 | < | 2020-06-15 | 2020-06-14..2020-06-15
in de nacht van donderdag op vrijdag | 2020-06-15 | > | 2020-06-19 | 2020-06-18..2020-06-19
van zaterdag op zondag | 2020-06-15 | < | 2020-06-14 | 2020-06-13..2020-06-14
in de nacht van 3 op 4 mei | 2020-06-15 | < | 2020-05-04 | 2020-05-03..2020-05-04
in de nacht van zaterdag 13 op zondag 14 juni | 2020-06-15 | < | 2020-06-14 | 2020-06-13..2020-06-14
op de avond van 3 mei | 2020-06-15 | < | 2020-05-03
sinds donderdagmiddag | 2020-06-15 | < | 2020-06-11 | 2020-06-11..2020-06-15
sinds maart | 2020-06-15 | = | 2020-03 | 2020-03-01..2020-06-15
sinds vorige week | 2020-06-15 | = | 2020-06 | 2020-06-08..2020-06-15
sinds 2015 | 2020-06-15 | = | 2015 | 2015-01-01..2020-06-15
vanaf maandag | 2020-06-17 | > | 2020-06-22
vanaf 1 juli | 2020-06-15 | = | 2020-07-01
van maandag tot woensdag | 2020-06-15 | > | 2020-06 | 2020-06-15..2020-06-17
"""
DATES = """
op 14 juni | 2020-06-15 | < | 2020-06-14
op 14 juni | 2020-06-15 | > | 2021-06-14
op 14 juni | 2020-06-15 | = | 2020-06-14
op 15 juni | 2020-06-15 | < | 2020-06-15
op 15 juni | 2020-06-15 | > | 2020-06-15
op 16 juni | 2020-06-15 | < | 2019-06-16
op 16 juni | 2020-06-15 | = | 2020-06-16
op 25 februari | 2020-06-15 | < | 2020-02-25
op 25 februari | 2020-06-15 | > | 2021-02-25
op 31 december | 2021-01-05 | < | 2020-12-31
op 1 januari | 2020-12-28 | = | 2021-01-01
op 14 juni 2019 | 2020-06-15 | < | 2019-06-14
op 1ste mei | 2020-06-15 | < | 2020-05-01
op 3de mei | 2020-06-15 | < | 2020-05-03
op 3e mei | 2020-06-15 | < | 2020-05-03
op 3 sept. kwam | 2020-06-15 | < | 2019-09-03
op 3 mrt 2020 | 2020-06-15 | < | 2020-03-03
vrijdag 12 juni | 2020-06-15 | < | 2020-06-12
vrijdag, 12 juni | 2020-06-15 | < | 2020-06-12
maandag 15 juni 2015 | 2020-06-15 | < | 2015-06-15
vrijdag 14 juni | 2020-06-15 | < | 2019-06-14
zaterdag 27 juni | 2020-06-15 | = | 2020-06-27
op 3 juni vorig jaar | 2020-06-15 | < | 2019-06-03
op 3 juni van vorig jaar | 2020-06-15 | < | 2019-06-03
vorig jaar op 3 oktober | 2020-06-15 | < | 2019-10-03
op 3 oktober van dit jaar | 2020-06-15 | > | 2020-10-03
op 29 februari | 2020-06-15 | < | 2020-02-29
op 29 februari | 2019-06-15 | < | 2016-02-29
op 29 februari | 2021-06-15 | > | 2024-02-29
tussen 3 en 5 mei | 2020-06-15 | < | 2020-05 | 2020-05-03..2020-05-05
van 3 tot 5 mei | 2020-06-15 | < | 2020-05 | 2020-05-03..2020-05-05
van 3 tot en met 5 mei | 2020-06-15 | < | 2020-05 | 2020-05-03..2020-05-05
op 3 en 4 mei | 2020-06-15 | < | 2020-05 | 2020-05-03..2020-05-04
3-5 mei 2019 | 2020-06-15 | < | 2019-05 | 2019-05-03..2019-05-05
tussen 28 mei en 3 juni | 2020-06-15 | < | 2020-05 | 2020-05-28..2020-06-03
24 maart - 2 april 1992 | 2020-06-15 | < | 1992-03 | 1992-03-24..1992-04-02
28 mei tot 3 juni | 2020-06-15 | < | 2020-05 | 2020-05-28..2020-06-03
van 28 december tot 3 januari | 2020-06-15 | < | 2019-12 | 2019-12-28..2020-01-03
op 15/6/2020 | 2020-06-20 | < | 2020-06-15
op 15-06-2020 | 2020-06-20 | < | 2020-06-15
op 15.06.2020 | 2020-06-20 | < | 2020-06-15
op 2020-06-15 | 2020-06-20 | < | 2020-06-15
op 11 juli | 2020-06-15 | > | 2020-07-11
"""
MONTHS = """
in juni | 2020-06-15 | < | 2020-06
in juni | 2020-06-15 | > | 2020-06
in juli | 2020-06-15 | < | 2019-07
in juli | 2020-06-15 | > | 2020-07
in juli | 2020-06-15 | = | 2020-07
in mei | 2020-06-15 | = | 2020-05
in mei | 2020-06-15 | > | 2021-05
in maart 2011 | 2020-06-15 | < | 2011-03
in maart van 2011 | 2020-06-15 | < | 2011-03
in oktober vorig jaar | 2020-06-15 | < | 2019-10
in oktober van vorig jaar | 2020-06-15 | < | 2019-10
vorig jaar oktober | 2020-06-15 | < | 2019-10
vorig jaar in maart | 2020-06-15 | < | 2019-03
volgend jaar maart | 2020-06-15 | > | 2021-03
in maart volgend jaar | 2020-06-15 | > | 2021-03
in november dit jaar | 2020-06-15 | > | 2020-11
afgelopen maart | 2020-06-15 | < | 2020-03
vorige juni | 2020-06-15 | < | 2019-06
komende september | 2020-06-15 | > | 2020-09
begin juni | 2020-06-15 | < | 2020-06 | 2020-06-01..2020-06-09
half juni | 2020-06-15 | < | 2020-06 | 2020-06-10..2020-06-21
midden juni | 2020-06-15 | < | 2020-06 | 2020-06-10..2020-06-21
medio juni | 2020-06-15 | > | 2020-06 | 2020-06-10..2020-06-21
eind mei | 2020-06-15 | < | 2020-05 | 2020-05-22..2020-05-31
einde mei | 2020-06-15 | < | 2020-05 | 2020-05-22..2020-05-31
het begin van mei | 2020-06-15 | < | 2020-05 | 2020-05-01..2020-05-09
eind oktober vorig jaar | 2020-06-15 | < | 2019-10 | 2019-10-22..2019-10-31
eind november 2018 | 2020-06-15 | < | 2018-11 | 2018-11-22..2018-11-30
tussen maart en mei | 2020-06-15 | < | 2020 | 2020-03-01..2020-05-31
van november tot februari | 2020-06-15 | < | 2019 | 2019-11-01..2020-02-29
de tweede helft van mei | 2020-06-15 | < | 2020-05 | 2020-05-16..2020-05-31
vorige maand | 2020-06-15 | < | 2020-05
verleden maand | 2020-06-15 | < | 2020-05
deze maand | 2020-06-15 | = | 2020-06
volgende maand | 2020-06-15 | > | 2020-07
vorige maand | 2020-01-15 | < | 2019-12
volgende maand | 2020-12-15 | > | 2021-01
begin deze maand | 2020-06-15 | < | 2020-06 | 2020-06-01..2020-06-09
eind vorige maand | 2020-06-15 | < | 2020-05 | 2020-05-22..2020-05-31
begin volgende maand | 2020-06-15 | > | 2020-07 | 2020-07-01..2020-07-09
eerder deze maand | 2020-06-15 | < | 2020-06
later deze maand | 2020-06-15 | > | 2020-06
eind van de maand | 2020-06-15 | > | 2020-06 | 2020-06-22..2020-06-30
"""
YEARS = """
in 2015 | 2020-06-15 | < | 2015
in 1648 | 2020-06-15 | < | 1648
in het jaar 2015 | 2020-06-15 | < | 2015
eind 2018 | 2020-06-15 | < | 2018 | 2018-09-13..2018-12-31
begin 2019 | 2020-06-15 | < | 2019 | 2019-01-01..2019-04-19
vorig jaar | 2020-06-15 | < | 2019
verleden jaar | 2020-06-15 | < | 2019
dit jaar | 2020-06-15 | < | 2020
dit jaar | 2020-01-02 | < | 2020
volgend jaar | 2020-06-15 | > | 2021
eind vorig jaar | 2020-06-15 | < | 2019 | 2019-09-13..2019-12-31
eerder dit jaar | 2020-06-15 | < | 2020
van 2015 tot 2019 | 2020-06-15 | < | - | 2015-01-01..2019-12-31
in 1624 - 1633 | 2020-06-15 | < | - | 1624-01-01..1633-12-31
tussen 1976 en 1983 | 2020-06-15 | < | - | 1976-01-01..1983-12-31
de jaren negentig | 2020-06-15 | < | - | 1990-01-01..1999-12-31
in de jaren 90 | 2020-06-15 | < | - | 1990-01-01..1999-12-31
in de jaren '80 | 2020-06-15 | < | - | 1980-01-01..1989-12-31
de jaren 1930 | 2020-06-15 | < | - | 1930-01-01..1939-12-31
de jaren zestig | 2020-06-15 | < | - | 1960-01-01..1969-12-31
vorige eeuw | 2020-06-15 | < | - | 1901-01-01..2000-12-31
de 19de eeuw | 2020-06-15 | < | - | 1801-01-01..1900-12-31
dit najaar | 2020-06-15 | > | 2020 | 2020-09-01..2020-11-30
dit voorjaar | 2020-06-15 | < | 2020 | 2020-03-01..2020-05-31
deze zomer | 2020-10-15 | < | 2020 | 2020-06-01..2020-08-31
vorige zomer | 2020-06-15 | < | 2019 | 2019-06-01..2019-08-31
afgelopen winter | 2020-06-15 | < | 2020 | 2019-12-01..2020-02-29
volgend voorjaar | 2020-06-15 | > | 2021 | 2021-03-01..2021-05-31
komende herfst | 2020-06-15 | > | 2020 | 2020-09-01..2020-11-30
in de zomer van 2014 | 2020-06-15 | < | 2014 | 2014-06-01..2014-08-31
in de zomer | 2021-11-14 | < | 2021 | 2021-06-01..2021-08-31
in het najaar | 2020-06-15 | > | 2020 | 2020-09-01..2020-11-30
in de winter van 2015 | 2020-06-15 | < | 2015 | 2015-12-01..2016-02-29
het eerste kwartaal | 2020-06-15 | < | 2020 | 2020-01-01..2020-03-31
het vierde kwartaal | 2020-06-15 | < | 2019 | 2019-10-01..2019-12-31
het tweede kwartaal van 2019 | 2020-06-15 | < | 2019 | 2019-04-01..2019-06-30
de tweede helft van 2024 | 2024-02-01 | > | 2024 | 2024-07-01..2024-12-31
de eerste helft van dit jaar | 2020-06-15 | < | 2020 | 2020-01-01..2020-06-30
"""
WEEKS = """
vorige week | 2020-06-15 | < | 2020-06 | 2020-06-08..2020-06-14
verleden week | 2020-06-15 | < | 2020-06 | 2020-06-08..2020-06-14
deze week | 2020-06-15 | > | 2020-06 | 2020-06-15..2020-06-21
volgende week | 2020-06-15 | > | 2020-06 | 2020-06-22..2020-06-28
vorige week | 2020-06-03 | < | 2020-05 | 2020-05-25..2020-05-31
volgende week | 2024-12-27 | > | 2025-01 | 2024-12-30..2025-01-05
begin volgende week | 2020-06-15 | > | 2020-06 | 2020-06-22..2020-06-23
later deze week | 2020-06-17 | > | 2020-06 | 2020-06-15..2020-06-21
afgelopen week | 2020-06-15 | < | 2020-06 | 2020-06-09..2020-06-15
komende week | 2020-06-15 | > | 2020-06 | 2020-06-15..2020-06-21
dit weekend | 2020-06-15 | < | 2020-06 | 2020-06-13..2020-06-14
dit weekend | 2020-06-19 | > | 2020-06 | 2020-06-20..2020-06-21
dit weekend | 2020-06-14 | < | 2020-06 | 2020-06-13..2020-06-14
dit weekend | 2020-06-18 | = | 2020-06 | 2020-06-20..2020-06-21
dit weekend | 2020-06-15 | = | 2020-06 | 2020-06-13..2020-06-14
dit weekeinde | 2020-06-15 | < | 2020-06 | 2020-06-13..2020-06-14
vorig weekend | 2020-06-17 | < | 2020-06 | 2020-06-13..2020-06-14
afgelopen weekend | 2020-06-17 | < | 2020-06 | 2020-06-13..2020-06-14
het voorbije weekend | 2020-06-17 | < | 2020-06 | 2020-06-13..2020-06-14
komend weekend | 2020-06-17 | > | 2020-06 | 2020-06-20..2020-06-21
volgend weekend | 2020-06-17 | > | 2020-06 | 2020-06-27..2020-06-28
in het weekend | 2020-06-17 | < | 2020-06 | 2020-06-13..2020-06-14
"""
COUNTED = """
twee dagen geleden | 2020-06-15 | < | 2020-06-13
tien dagen geleden | 2020-06-15 | < | 2020-06-05
12 dagen geleden | 2020-06-15 | < | 2020-06-03
een dag geleden | 2020-06-15 | < | 2020-06-14
drie dagen terug | 2020-06-15 | < | 2020-06-12
een week geleden | 2020-06-15 | < | 2020-06 | 2020-06-05..2020-06-11
een weekend geleden | 2020-06-15 | < | 2020-06 | 2020-06-05..2020-06-11
precies een week geleden | 2020-06-15 | < | 2020-06-08
exact twee weken geleden | 2020-06-15 | < | 2020-06-01
drie weken geleden | 2020-06-15 | < | 2020-05 | 2020-05-22..2020-05-28
drie weken eerder | 2020-06-15 | < | 2020-05 | 2020-05-22..2020-05-28
twee dagen eerder | 2020-06-15 | < | 2020-06-13
een dag eerder | 2020-06-15 | < | 2020-06-14
een maand geleden | 2020-06-15 | < | 2020-05
drie maanden geleden | 2020-06-15 | < | 2020-03
acht maanden geleden | 2020-06-15 | < | 2019-10
een maand geleden | 2020-03-31 | < | 2020-02
een jaar geleden | 2020-06-15 | < | 2019
tien jaar geleden | 2020-06-15 | < | 2010
vijfentwintig jaar geleden | 2020-06-15 | < | 1995
drieëntwintig jaar geleden | 2020-06-15 | < | 1997
75 jaar geleden | 2020-06-15 | < | 1945
honderd jaar geleden | 2020-06-15 | < | 1920
anderhalf jaar geleden | 2021-11-14 | < | 2020 | 2020-03-14..2020-07-14
een half jaar geleden | 2020-12-15 | < | 2020 | 2020-05-15..2020-07-15
enkele dagen geleden | 2020-06-15 | < | 2020-06 | 2020-06-09..2020-06-13
een paar weken geleden | 2020-06-15 | < | 2020-05 | 2020-05-18..2020-06-01
enkele maanden geleden | 2020-06-15 | < | 2020 | 2020-02-15..2020-04-15
enkele jaren geleden | 2020-06-15 | < | - | 2016-06-15..2018-06-15
jaren geleden | 2020-06-15 | < | - | 2016-06-15..2018-06-15
twee decennia geleden | 2020-06-15 | < | - | 1996-01-01..2004-12-31
twee uur geleden | 2020-06-15 | < | 2020-06-15
48 uur geleden | 2020-06-15 | < | 2020-06-13 | 2020-06-13..2020-06-15
over drie dagen | 2020-06-15 | > | 2020-06-18
over twee weken | 2020-06-15 | > | 2020-06 | 2020-06-26..2020-07-02
over een maand | 2020-06-15 | = | 2020-07
over vijf jaar | 2020-06-15 | > | 2025
de voorbije weken | 2020-06-15 | < | 2020-06 | 2020-05-26..2020-06-15
de voorbije dagen | 2020-06-15 | < | 2020-06 | 2020-06-10..2020-06-15
de afgelopen twee weken | 2020-06-15 | < | 2020-06 | 2020-06-02..2020-06-15
de voorbije maanden | 2020-06-15 | < | 2020 | 2019-12-16..2020-06-15
de laatste jaren | 2020-06-15 | < | - | 2017-06-16..2020-06-15
de voorbije drie jaar | 2020-06-15 | < | - | 2017-06-16..2020-06-15
de komende dagen | 2020-06-15 | > | 2020-06 | 2020-06-15..2020-06-20
de volgende drie weken | 2020-06-15 | > | 2020-06 | 2020-06-15..2020-07-05
de komende zes maanden | 2020-06-15 | > | 2020 | 2020-06-15..2020-12-14
"""
HOLIDAYS = """
op kerstavond | 2021-01-05 | < | 2020-12-24
met Kerstmis | 2020-06-15 | > | 2020-12-25
op eerste kerstdag | 2020-06-15 | < | 2019-12-25
op tweede kerstdag | 2020-06-15 | < | 2019-12-26
met oudjaar | 2021-01-05 | < | 2020-12-31
op oudejaarsavond | 2020-12-31 | > | 2020-12-31
met nieuwjaar | 2020-12-28 | = | 2021-01-01
op nieuwjaarsdag | 2021-01-05 | < | 2021-01-01
met Pasen | 2020-06-15 | < | 2020-04-12
met Pasen | 2020-06-15 | > | 2021-04-04
op paasmaandag | 2020-06-15 | < | 2020-04-13
op tweede paasdag | 2020-06-15 | < | 2020-04-13
op Goede Vrijdag | 2020-06-15 | < | 2020-04-10
op Witte Donderdag | 2020-06-15 | < | 2020-04-09
op Aswoensdag | 2020-06-15 | < | 2020-02-26
op Hemelvaartsdag | 2020-06-15 | < | 2020-05-21
met Pinksteren | 2020-06-15 | < | 2020-05-31
op pinkstermaandag | 2020-06-15 | < | 2020-06-01
op Koningsdag | 2020-06-15 | < | 2020-04-27
op Koningsdag | 2025-05-02 | < | 2025-04-26
op Koninginnedag | 2010-05-02 | < | 2010-04-30
op Bevrijdingsdag | 2020-06-15 | < | 2020-05-05
op de Dag van de Arbeid | 2020-06-15 | < | 2020-05-01
op Prinsjesdag | 2020-06-15 | > | 2020-09-15
op Prinsjesdag | 2023-10-09 | < | 2023-09-19
met Allerheiligen | 2020-06-15 | < | 2019-11-01
op Wapenstilstandsdag | 2020-06-15 | < | 2019-11-11
met Sinterklaas | 2020-06-15 | < | 2019-12-06
Pasen 2016 | 2020-06-15 | < | 2016-03-27
Kerstmis vorig jaar | 2020-06-15 | < | 2019-12-25
afgelopen Kerstmis | 2020-06-15 | < | 2019-12-25
"""
COARSE = """
gisteren | 2020-06 | < | 2020-06
vandaag | 2020-06 | = | 2020-06
maandag | 2020-06 | < | 2020-06
zondagavond | 2020-06 | < | 2020-06
sinds donderdagmiddag | 2020-06 | < | 2020-06
in de nacht van zaterdag op zondag | 2020-06 | < | 2020-06
vorige week | 2020-06 | < | 2020-06
volgende week dinsdag | 2020-06 | > | 2020-06
dit weekend | 2020-06 | < | 2020-06
twee dagen geleden | 2020-06 | < | 2020-06
een week geleden | 2020-06 | < | 2020-06
twee weken geleden | 2020-06 | < | 2020 | 2020-05-15..2020-06-19
vorige maand | 2020-06 | < | 2020-05
deze maand | 2020-06 | < | 2020-06
volgende maand | 2020-06 | > | 2020-07
drie maanden geleden | 2020-06 | < | 2020-03
vorig jaar | 2020-06 | < | 2019
tien jaar geleden | 2020-06 | < | 2010
op 14 juni | 2020-06 | < | 2020-06-14
op 25 februari | 2020-06 | > | 2021-02-25
in juni | 2020-06 | < | 2020-06
in oktober | 2020-06 | > | 2020-10
in 2015 | 2020-06 | < | 2015
met Pasen | 2020-06 | < | 2020-04-12
gisteren | 2020 | < | 2020
zondag | 2020 | < | 2020
vorige maand | 2020 | < | 2020
vorig jaar | 2020 | < | 2019
volgend jaar | 2020 | > | 2021
vijf jaar geleden | 2020 | < | 2015
in mei | 2020 | < | 2020-05
op 3 januari | 2020 | < | 2020-01-03
in maart vorig jaar | 2020 | < | 2019-03
de jaren negentig | 2020 | < | - | 1990-01-01..1999-12-31
"""


def rows(*tables: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split(" | ")] for table in tables for line in table.strip().splitlines()]


@pytest.mark.parametrize("row", rows(MONDAY, DATES, MONTHS, YEARS, WEEKS, COUNTED, HOLIDAYS, COARSE), ids=" ".join)
def test_an_expression_means_a_day_a_month_or_a_year(row: list[str]) -> None:
    text, paper, tense, value, *interval = row
    found = resolve(only(text), paper, TENSES[tense])
    assert found is not None
    assert found.value == value.replace("-", "", value == "-")
    wanted = tuple(interval[0].split("..")) if interval else tuple(map(str, nl.period(value) or ()))
    assert (str(found.earliest), str(found.latest)) == wanted
    assert found.reason


NO_DATES = """
De gesprekken duurden twee uur lang.
Elke vrijdag betogen de studenten.
Iedere zondag stromen de kerken vol.
De man van 25 jaar werd opgepakt.
Een 25-jarige betoger werd opgepakt.
Tijdens een gesprek van een uur beloofde hij hulp.
Hij kreeg drie jaar cel.
Het parlement vergadert alle dagen.
De actie kost 2000 euro per jaar.
's Zondags rusten de wapens.
Hij wenste iedereen een goede morgen.
Hij loopt ieder jaar de eerste maandag mee.
Na drie dagen gaven de rebellen op.
Voor het eerst in tien jaar sprak hij.
De wapenstilstand houdt stand.
Black Friday lokte duizenden kopers.
De tweede helft was beter.
De laatste dag van de campagne verliep rustig.
Hij leidt de partij al drie jaar.
Bloody Sunday kostte veertien mensen het leven.
"""


@pytest.mark.parametrize("text", NO_DATES.strip().splitlines())
def test_durations_ages_and_habits_are_no_expressions(text: str) -> None:
    assert expressions(flat(text)) == []


ROLES = """
tegen 11 september | deadline
voor eind 2025 | deadline
binnen twee weken | deadline
tot zondag | deadline
tot en met zondag | deadline
uiterlijk vrijdag | deadline
vóór 1 juli | deadline
na Pasen | after
na de zomer | after
sinds het begin van mei | start
sinds maandag | start
vanaf maandag | from
van 2015 | of
van 11 september | of
voor het eerst sinds 2015 | comparison
elk jaar in april | habit
op maandag | date
in 2015 | date
kort na 3 mei | after
"""


@pytest.mark.parametrize("row", rows(ROLES), ids=" ".join)
def test_the_preposition_says_what_the_expression_does(row: list[str]) -> None:
    assert only(row[0]).role == row[1]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hij zei gisteren dat de top volgende week dinsdag begint.", ["gisteren", "volgende week dinsdag"]),
        ("Op 3 mei en op 4 juni viel het stil.", ["3 mei", "4 juni"]),
        ("In de nacht van zaterdag op zondag vielen doden.", ["de nacht van zaterdag op zondag"]),
        ("Tussen 28 mei en 3 juni 2020 vielen doden.", ["Tussen 28 mei en 3 juni 2020"]),
        ("Eind oktober vorig jaar trad hij af.", ["Eind oktober vorig jaar"]),
        ("Maandag en dinsdag wordt gestaakt.", ["Maandag", "dinsdag"]),
        ("In 2005 en 2007 werd gevochten.", ["2005", "2007"]),
        ("Het leger viel zaterdag 12 dorpen aan.", ["zaterdag"]),
        ("De voorbije drie weken werd gestaakt.", ["De voorbije drie weken"]),
        ("Niets.", []),
    ],
)
def test_expressions_come_in_text_order_with_their_words(text: str, words: list[str]) -> None:
    sentence = flat(text)
    assert [sentence.words(range(e.first, e.last + 1)) for e in expressions(sentence)] == words


BAD = """
op 31 februari | 2020-06-15 | no such day: 31 februari
op 31 februari 2020 | 2020-06-15 | no such day: 31 februari 2020
op 30 februari | 2020 | no such day: 30 februari
op 45 juni | 2020-06-15 | no such day: 45 juni
op 29 februari 2019 | 2020-06-15 | no such day: 29 februari 2019
op 15 juni 20205 | 2020-06-15 | no such day: 15 juni 20205
in juni 20205 | 2020-06-15 | no such year: 20205
de maandag daarop | 2020-06-15 | from a day that the sentence does not tell
in 20205 | 2020-06-15 | outside the calendar
op 31/02/2020 | 2020-06-15 | no such day
op 15/13/2020 | 2020-06-15 | no such day
op 99-99-9999 | 2020-06-15 | no such day
tussen 5 en 3 mei | 2020-06-15 | outside the calendar
4000 jaar geleden | 2020-06-15 | outside the calendar
drie dagen later | 2020-06-15 | from a day that the sentence does not tell
over drie dagen | 2020-06-15 | looks ahead in the past tense
gisteren | 2150-01-01 | no publication date
gisteren | 20205 | no publication date
gisteren | 2020-13 | no publication date
gisteren | morgen | no publication date
"""


@pytest.mark.parametrize("row", rows(BAD), ids=" ".join)
def test_what_cannot_be_gives_nothing_and_a_reason(row: list[str]) -> None:
    text, paper, reason = row
    assert resolve(only(text), paper, "past") is None
    assert reason in str(attempt(only(text), paper, "past"))


def test_a_sentence_with_a_bad_date_keeps_the_publication_date_and_the_reason() -> None:
    sentence = flat("viel op 31 februari binnen")
    value, span, reason = event_date(sentence, 0, range(5), expressions(sentence), Timeline("2020-06-15"), "past", [])
    assert (value, span) == ("2020-06-15", None)
    assert "31 februari" in reason


def test_without_a_publication_date_there_is_no_event_date() -> None:
    sentence = flat("viel zondag binnen")
    assert event_date(sentence, 0, range(3), expressions(sentence), Timeline("20205"), "past", []) == (
        "",
        None,
        "no publication date: '20205'",
    )


HAND_DATED = [line.split("\t") for line in (DATA / "dates.tsv").read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


@pytest.mark.parametrize("row", HAND_DATED, ids=lambda row: f"{row[2]} {row[3]} {row[0]}")
def test_hand_dated_expressions(row: list[str]) -> None:
    paper, text, words, tense, value = row
    start = text.lower().index(words.lower())
    found = [e for e in expressions(flat(text)) if _covers(flat(text), e, start, start + len(words))]
    dated = resolve(found[0], paper, tense) if found else None
    assert isinstance(dated, Dated)
    assert dated.value == ("" if value == "-" else value)


def _covers(sentence: Sentence, e: Expression, start: int, end: int) -> bool:
    first, last = sentence.span(range(e.first, e.last + 1))
    return first < end and last > start


PUBLISHED = [
    (" date 2020-06 Turkije en Rusland zullen", "2020-06"),
    (" date 2020-06-15 Turkije en Rusland", "2020-06-15"),
    (" date 2020 Turkije", "2020"),
    ("date 2020-06-15T10:00:00+02:00 Turkije", "2020-06-15"),
    ("2020", "2020"),
    ("2020-06", "2020-06"),
    ("2020-06-15", "2020-06-15"),
    ("2020-06-15T23:30:00Z", "2020-06-15"),
    ("2020-06-15T23:30:00.123+02:00", "2020-06-15"),
    ("2020-06-15 10:00:00", "2020-06-15"),
    ("2020-06-15T10:00", "2020-06-15"),
    ("Mon, 15 Jun 2020 10:00:00 +0200", "2020-06-15"),
    ("Tue, 05 May 2020 08:00:00 GMT", "2020-05-05"),
    ("15 Jun 2020 10:00:00 GMT", "2020-06-15"),
    ("Mon, 15 Jun 20 10:00:00 GMT", "2020-06-15"),
    ("maandag 15 juni 2020", "2020-06-15"),
    ("Maandag 15 juni 2020 om 10.30 uur", "2020-06-15"),
    ("ma 1 mrt. 2021", "2021-03-01"),
    ("1 september 2021", "2021-09-01"),
    ("Gepubliceerd op 3 mei 2021", "2021-05-03"),
    ("15/06/2020", "2020-06-15"),
    ("15-6-2020", "2020-06-15"),
    ("juni 2020", "2020-06"),
    ("March 2020", "2020-03"),
    ("", None),
    ("gisteren", None),
    (" date 20205 Turkije", None),
    (" date 2020-13 Turkije", None),
    (" date onbekend Turkije", None),
    ("2020-06-31", None),
    ("2020-00-10", None),
    ("31 februari 2020", None),
    ("15 juni 20205", None),
    ("15 foo 2020", None),
    ("2150-01-01", None),
    ("2101", None),
    ("0000", None),
    ("99/99/2020", None),
    ("In 2015 gebeurde er veel", None),
]


@pytest.mark.parametrize(("text", "value"), PUBLISHED)
def test_publication_dates(text: str, value: str | None) -> None:
    assert published(text) == value


# Sentence of dates.conllu | verb of the event | verbs above it | tense | value | words of the expression (all published on 2020-06-15)
EVENTS = """
1 | gebombardeerd | - | < | 2020-06-14 | zondag
2 | doorgegaan | - | < | 2020-06-14 | zondag
3 | zei | - | < | 2020-06-15 | maandag
3 | tekenen | zei | > | 2020-06-19 | vrijdag
4 | beschoten | zei | < | 2020-06-15 | maandag
5 | veroordeelde | - | < | 2020-06-15 | -
6 | beschieten | - | = | 2020-06-15 | -
7 | keurde | - | < | 2020-06-11 | donderdag
8 | vielen | - | < | 2020-06-13 | zaterdag
8 | bezetten | - | < | 2020-06-13 | zaterdag
9 | terugtrekken | wil | = | 2020-06-15 | -
9 | wil | - | = | 2020-06-15 | -
10 | betogen | - | = | 2020-06-15 | -
11 | overlegden | - | < | 2020-06-15 | -
12 | beloofde | - | < | 2020-06-15 | -
13 | trekt | - | = | 2020-06-15 | -
14 | bezetten | neergelegd | < | 2014 | 2014
14 | neergelegd | - | < | 2020-06-14 | gisteren
15 | verdreven | - | < | 2020-06 | juni
16 | verdreven | - | < | 2020-06 | juni
17 | sloot | - | < | 2015 | 2015
18 | bezocht | - | < | 2020-06-15 | -
19 | bezette | - | < |  | jaren negentig
20 | opgepakt | - | < | 2020-06-15 | -
21 | vielen | - | < | 2020-05-03 | 3 mei
21 | bestookte | - | < | 2020-05-05 | twee dagen later
22 | samenkomen | - | > | 2020-06-23 | volgende week dinsdag
23 | beloofde | - | < | 2020-06-14 | gisteren
23 | reizen | beloofde | > | 2020-07 | volgende maand
24 | bombardeerde | - | < | 2020-06-15 | -
25 | arresteerde | - | < | 2019-06 | Vorig jaar in juni
25 | meldde | - | < | 2020-06-10 | woensdag
26 | beschoot | - | < | 2020-06-14 | de nacht van zaterdag op zondag
27 | opgepakt | - | < | 2020-03 | maart
27 | opgeroepen | opgepakt | < | 2020-06-14 | zondag
28 | opende | - | < | 2020-06-15 | -
29 | gekaapt | stuurde | < | 2020-06-14 | gisteren
29 | stuurde | - | < | 2020-06-15 | -
30 | testte | - | < | 2020-06-15 | -
31 | mislukt | - | < | 2020-06-15 | -
"""
PARSED = from_conllu((DATA / "dates.conllu").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", rows(EVENTS), ids=" ".join)
def test_an_event_takes_the_date_of_its_clause(row: list[str]) -> None:
    number, verb, above, tense, value, words = row
    sentence = PARSED[int(number) - 1]
    main = _verb(sentence, verb)
    tokens = [main, *sentence.dependents(main, "aux", "aux:pass", "compound:prt")]
    ancestors = [] if above == "-" else [_verb(sentence, above)]
    found, span, reason = event_date(sentence, main, tokens, expressions(sentence), Timeline("2020-06-15"), TENSES[tense], ancestors)
    assert (found, "-" if span is None else sentence.words(range(span[0], span[1] + 1))) == (value, words)
    assert reason


def _verb(sentence: Sentence, form: str) -> int:
    return next(t.i for t in sentence.tokens if t.form == form)


@pytest.mark.parametrize("paper", ["2020", "2020-06", "2020-06-15", "", "20205"])
@pytest.mark.parametrize("tense", ["past", "present", "future"])
def test_every_expression_of_the_test_file_resolves_or_says_why_not(paper: str, tense: str) -> None:
    for text in {row[1] for row in HAND_DATED}:
        for e in expressions(flat(text)):
            found = attempt(e, paper, tense)
            if isinstance(found, Dated):
                assert found.earliest <= found.latest
                assert found.value == "" or nl.period(found.value) is not None
                assert len(found.value) <= 4 or found.value[:4].isdecimal()
            else:
                assert found


# What the text told before | the words that count from it | published | the date that they mean
TOLD_BEFORE = """
2020-06-12 | diezelfde dag | 2020-06-15 | 2020-06-12
2020-06-12 | nog dezelfde dag | 2020-06-15 | 2020-06-12
2020-06-12 | die dag | 2020-06-15 | 2020-06-12
2020-06-12 | die nacht | 2020-06-15 | 2020-06-12
2020-06-12 | diezelfde avond | 2020-06-15 | 2020-06-12
2020-06-12 | de volgende ochtend | 2020-06-15 | 2020-06-13
2020-06-12 | de volgende morgen | 2020-06-15 | 2020-06-13
2020-06-12 | de daaropvolgende nacht | 2020-06-15 | 2020-06-13
2020-06-12 | de volgende dag | 2020-06-15 | 2020-06-13
2020-06-12 | de dag erna | 2020-06-15 | 2020-06-13
2020-06-12 | de dag daarop | 2020-06-15 | 2020-06-13
2020-06-12 | daags nadien | 2020-06-15 | 2020-06-13
2020-06-12 | 's anderendaags | 2020-06-15 | 2020-06-13
2020-06-12 | een dag eerder | 2020-06-15 | 2020-06-11
2020-06-12 | de dag ervoor | 2020-06-15 | 2020-06-11
2020-06-12 | de avond tevoren | 2020-06-15 | 2020-06-11
2020-06-12 | daags voordien | 2020-06-15 | 2020-06-11
2020-06-12 | twee dagen later | 2020-06-15 | 2020-06-14
2020-06-12 | de maandag daarop | 2020-06-15 | 2020-06-15
2020-06-12 | de daaropvolgende zondag | 2020-06-15 | 2020-06-14
2020-06-12 | diezelfde vrijdag | 2020-06-15 | 2020-06-12
2020-05-04 | twee weken later | 2020-06-15 | 2020-05
2020-05-04 | precies twee weken later | 2020-06-15 | 2020-05-18
2020-05-04 | de week daarna | 2020-06-15 | 2020-05
2019-03 | diezelfde maand | 2020-06-15 | 2019-03
2019-03 | een maand later | 2020-06-15 | 2019-04
2019-03 | datzelfde jaar | 2020-06-15 | 2019
2019-03 | het jaar erop | 2020-06-15 | 2020
2015 | twee jaar eerder | 2020-06-15 | 2013
2015 | drie dagen later | 2020-06-15 | 2015
"""


@pytest.mark.parametrize("row", rows(TOLD_BEFORE), ids=" ".join)
def test_words_that_count_from_what_was_told_before(row: list[str]) -> None:
    before, words, paper, value = row
    found = Timeline(paper, about=before).attempt(only(words), (), "past")
    assert isinstance(found, Dated), found
    assert found.value == value


@pytest.mark.parametrize(
    "text", ["wie die dag en nacht werkt", "een mars die morgen begint", "mensen die maandag betogen", "de dagen erna"]
)
def test_a_relative_pronoun_points_at_no_day(text: str) -> None:
    assert not [e for e in expressions(flat(text)) if e.anaphoric]


ARTICLES = {
    "the day before": (
        "2023-10-12", "Israël bombardeerde zondag Gaza. Een dag eerder had Hamas Israël aangevallen.", ["2023-10-08", "2023-10-07"],
    ),
    "the same day": (
        "2022-03-01", "Rusland viel donderdag Oekraïne binnen. Diezelfde dag veroordeelde de NAVO Rusland.", ["2022-02-24"] * 2,
    ),
    "the next morning": (
        "2020-03-02", "Syrië bombardeerde donderdagavond Turkse militairen. De volgende ochtend viel Turkije Syrië aan.",
        ["2020-02-27", "2020-02-28"],
    ),
    "weeks later": (
        "2021-12-01", "Op 3 mei 2019 bezocht Poetin Duitsland. Precies twee weken later veroordeelde Duitsland Rusland.",
        ["2019-05-03"] * 2 + ["2019-05-17"],
    ),
    "an undated sentence between": (
        "2020-06-15", "Turkije beschoot vrijdag Syrië. Er vielen zes doden. Een dag later viel Rusland Turkije aan.",
        ["2020-06-12", "2020-06-13"],
    ),
    "nothing told before": ("2020-06-15", "Turkije beschoot Syrië. Een dag later viel Rusland Turkije aan.", ["2020-06-15"] * 2),
    "a month alone": ("2020-06", "Turkije viel zondag Syrië aan. Rusland veroordeelde maandag Turkije.", ["2020-06"] * 2),
    "a month and the Sunday named": (
        "2020-06", "Turkije bombardeerde op zondag 14 juni Syrië. Rusland veroordeelde zondag Turkije. "
        "Maandag dreigde Syrië Turkije met oorlog.",
        ["2020-06-14", "2020-06-14", "2020-06"],
    ),
    "a month and two Sundays named": (
        "2020-06", "Turkije bombardeerde op zondag 7 juni Syrië. Syrië beschoot Turkije op zondag 14 juni. "
        "Zondag veroordeelde Rusland Turkije.",
        ["2020-06-07", "2020-06-14", "2020-06"],
    ),
    "a month and its today": (
        "2020-06", "Vandaag, maandag 15 juni, veroordeelde Rusland Turkije. Zaterdag viel Turkije Syrië aan.", ["2020-06-15", "2020-06-13"],
    ),
    "a month and a dateline with a day": (
        "2020-06", "ANKARA, 15 juni – De VN noemt Syrië onveilig. Zaterdag viel Turkije Syrië aan. Rusland veroordeelde gisteren Turkije.",
        ["2020-06-13", "2020-06-14"],
    ),
    "a dateline with a day behind a title": (
        "2020-06", "VN waarschuwen voor geweld\n\nANKARA, 15 juni – De VN noemt Syrië onveilig. Zaterdag viel Turkije Syrië aan.",
        ["2020-06-15", "2020-06-13"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ARTICLES)
def test_dates_across_sentences(name: str, parse_all: Callable[[list[str]], list[list[Sentence]]], coder: Coder) -> None:
    paper, text, dates = ARTICLES[name]
    assert [event.date for event in coder.code(parse_all([text])[0], paper).events] == dates
