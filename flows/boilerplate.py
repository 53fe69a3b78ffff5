"""What a newspaper puts around an article: calls to read on, credits, captions of pictures, the agency's signature.

What is dropped becomes spaces, so that offsets stay those of the text as it was given.
"""

from __future__ import annotations

import re

from coders.datelines import AGENCIES

LONGEST = 350
"""Characters of a line that may be dropped at most; longer ones are text."""
_FURNITURE = re.compile(
    r"""[\s\-–—•|*>]*(?:
    (?:lees|bekijk|luister|kijk|beluister)\s+(?:ook|hier|meer|verder|het\ hele|alles)\b.*
    |(?:tekst|artikel|verhaal|bericht)\s+(?:gaat|loopt)\s+(?:verder|door)\b.*
    |(?:lees|artikel)\s+verder\s+(?:na|onder)\b.*
    |(?:advertentie|reclame|gesponsord|partnercontent|delen|deel|reageer|reacties?|abonneer|print|e-?mail|whatsapp|facebook|twitter)
        (?:\s*\(\d+\))?[\s\-–—:|]*
    |deel\s+(?:dit|deze|het|via|op)\b[^.]*
    |(?:klik|tik|druk)\s+(?:hier|op\ de)\b.*
    |(?:volg|like)\s+(?:ons|het\ nieuws|.{1,40}\s+op\s+(?:facebook|twitter|x|instagram|whatsapp|tiktok|bluesky))\b.*
    |(?:schrijf\ je|meld\ je|wil\ je|wilt\ u|ontvang|abonneer|blijf|mis)\b.*
        (?:nieuwsbrief|notificaties|pushbericht|e-mail|mailbox|abonnee?).*
    |.*\bnieuwsbrief\b.*(?:inschrijven|aanmelden|ontvangen|schrijf\ je)\b.*
    |(?:al|nog\ geen)\s+abonnee\b.*
    |dit\ (?:artikel|verhaal)\ is\ (?:alleen\ |exclusief\ )?(?:voor|beschikbaar)\b.*\babonnees\b.*
    |(?:©|copyright\b|\(c\)|alle\ rechten\ voorbehouden).*
    |.*\bcookies?\b.*(?:accepte|akkoord|toestemming|instelling|voorkeur|cookiebeleid|toestaan).*
    |(?:bron(?:nen)?|tekst|auteurs?|redactie|fotograaf)\s*:.*
    |(?:door|van)(?:\s*:\s*.+|\s+(?:(?:onze?|een\ onzer|de)\s+)?(?:redactie|verslaggevers?|correspondent(?:en)?|redacteur)[^.]*)
    |(?:foto'?s?|beeld|video|illustratie|infographic|infografiek|grafiek|kaart)\s*(?::|©|\||/).*
    |(?:laatste\s+update|bijgewerkt|gepubliceerd|geplaatst|aangepast|gewijzigd|update)\b[^.]{0,30}\d[^.]*(?:\.\d\d)?(?:\s*(?:uur|u))?
    |(?:\d+\s+min(?:uten)?\s+)?leestijd\b.*
    |meer\s+(?:over|nieuws|lezen|weten|artikelen|uit)\b[^.]*
    |.*\b(?:javascript|adblocker)\b.*(?:inschakel|uitschakel|ingeschakeld|uitgeschakeld|schakel).*
    )\s*""",
    re.IGNORECASE | re.VERBOSE,
)
_CREDIT = re.compile(
    rf"""(?:
    ©\s*[\w][\w\ .,/&'’|-]{{1,60}}
    |[(\[]\s*(?i:foto|beeld|archieffoto|archiefbeeld|video)\s*[:©/][^()\[\]]{{2,60}}[)\]]
    |(?:^|[.!?…|\s])(?i:foto|beeld|archieffoto|archiefbeeld)\s*:\s*[A-Z][\w\ ./&'’-]{{1,50}}
    |\b(?:Foto|Beeld)\s+(?:{AGENCIES}|[\w./ ]{{0,40}}\b(?:EPA|Getty|Hollandse\ Hoogte|Photo\ News)\b)[\w\ ./&'’-]{{0,40}}
    )\s*\.?\s*$""",
    re.VERBOSE,
)
_SIGNATURE = re.compile(
    rf"\s*[(\[]\s*(?:bron\s*:\s*)?(?:[a-z]{{2,6}}\s*[/,]\s*)*(?P<agency>{AGENCIES})(?:\s*[/,]\s*[a-z]{{2,6}})*\s*[)\]]\s*$", re.IGNORECASE
)
_SOURCE = re.compile(rf"[\s\-–—•|*>]*(?:bron(?:nen)?|©|door)\s*:?\s*(?P<agency>{AGENCIES})\b", re.IGNORECASE)


def blanked(text: str) -> tuple[str, str]:
    """The text with what is no part of the article as spaces, and the agency that signs it ('' if none)."""
    agency = ""
    lines = text.split("\n")
    for k, line in enumerate(lines):
        if len(line) > LONGEST or not line.strip():
            continue
        if _FURNITURE.fullmatch(line) or _CREDIT.search(line):
            source = _SOURCE.match(line)
            agency = agency or (source["agency"] if source else "")
            lines[k] = " " * len(line)
    whole = "\n".join(lines)
    signature = _SIGNATURE.search(whole, max(0, len(whole.rstrip()) - 80))
    if signature:
        agency = agency or signature["agency"]
        whole = whole[: signature.start()] + re.sub(r"\S", " ", whole[signature.start() :])
    return whole, agency
