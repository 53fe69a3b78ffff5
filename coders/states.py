"""Common nouns for what kind of state a land is: `buurland Polen`, `gastland Qatar`, `olieproducent Saudi-Arabië`."""

from __future__ import annotations

ONE_STATE = tuple(
    "land buurman lidstaat buurstaat golfstaat eilandstaat oliestaat schurkenstaat navo-lid eu-lid kandidaat-lid veiligheidsraadslid "
    "opec-lid republiek dictatuur bondgenoot partner rivaal erfvijand aartsvijand grootmacht supermacht atoommacht kernmacht wereldmacht "
    "bezettingsmacht gastheer bezetter agressor bemiddelaar kolonisator geldschieter schuldeiser leverancier producent "
    "exporteur importeur grootverbruiker eu-voorzitter raadsvoorzitter g20-voorzitter g7-voorzitter".split()
)
"""How nouns end that tell what a state is, for itself or for another."""
SEVERAL_STATES = tuple(
    "landen lidstaten buurstaten golfstaten bondgenoten partners rivalen erfvijanden aartsvijanden grootmachten supermachten "
    "atoommachten kernmachten wereldmachten eu-leden navo-leden leveranciers producenten exporteurs republieken".split()
)
"""How their plurals end."""
OTHER_THINGS = ("buitenland", "binnenland", "platteland", "vasteland", "achterland", "vaderland", "niemandsland")
"""Nouns that end as if they named a state."""


def tells_of_one(form: str) -> bool:
    """`buurland`, `EU-lidstaat`: a noun, in lower case, for what one state is; `land` alone says nothing of it."""
    return form.endswith(ONE_STATE) and form != "land" and not form.endswith(OTHER_THINGS)


def tells_of_several(form: str) -> bool:
    """`bondgenoten`, `buurlanden`: a noun, in lower case, for what several states are."""
    return form.endswith(SEVERAL_STATES) and form != "landen"
