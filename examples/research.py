"""Events in pandas: a dyad, its Goldstein scale over time, the network of actors, and GDELT's columns.

    cameo-nl run examples/articles.jsonl --output output/example
    python examples/research.py output/example FIGURES

needs the extra `research` of the package (matplotlib, networkx); writes goldstein.png and network.png into the folder FIGURES.
"""

import sys
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import networkx as nx
import pandas as pd

output, figures = Path(sys.argv[1]), Path(sys.argv[2])
figures.mkdir(parents=True, exist_ok=True)

# ---- load
events = pd.read_parquet(output / "events")
print(f"{len(events)} events of {events['EventDate'].min():%Y-%m-%d} to {events['EventDate'].max():%Y-%m-%d}")

# ---- dyad
for side in ("Actor1", "Actor2"):  # a country, or what has none: an organisation
    events[side] = events[f"{side}CountryCode"].astype("str").fillna(events[f"{side}Code"].astype("str"))
dyad = events[events["Actor1"].isin(["GRC", "TUR"]) & events["Actor2"].isin(["GRC", "TUR"])]
print(dyad[["Date", "Actor1Code", "EventCode", "Actor2Code", "GoldsteinScale"]].tail(5).to_string(index=False))

# ---- series
by_month = dyad.set_index("EventDate").resample("MS")["GoldsteinScale"].agg(["mean", "count"])
by_month["smooth"] = by_month["mean"].interpolate().rolling(3, center=True, min_periods=1).mean()
print(by_month.loc["2003-03":"2003-09"].round(1).to_string())

figure, axes = plt.subplots(figsize=(8, 3.5), layout="constrained")
axes.axhline(0, color="0.6", linewidth=0.8)
axes.scatter(by_month.index, by_month["mean"], s=18 * by_month["count"], color="#0072b2", label="mean of the month (size: events)")
axes.plot(by_month.index, by_month["smooth"], color="#d55e00", label="mean over three months")
axes.set(ylabel="Goldstein scale", ylim=(-11, 11), title="Greece and Turkey")
axes.legend(loc="lower right", frameon=False)
figure.savefig(figures / "goldstein.png", dpi=110)

# ---- network
between = events[(events["Actor1"] != events["Actor2"]) & (events["Year"] == 2003)].dropna(subset=["Actor1", "Actor2"])
edges = between.groupby(["Actor1", "Actor2"]).agg(events=("GLOBALEVENTID", "size"), goldstein=("GoldsteinScale", "mean")).reset_index()
network = nx.from_pandas_edgelist(edges, "Actor1", "Actor2", ["events", "goldstein"], create_using=nx.DiGraph)
strength = dict(network.degree(weight="events"))
for actor in sorted(strength, key=lambda name: -strength[name])[:4]:
    print(f"{actor}: {strength[actor]} events with {len(set(nx.all_neighbors(network, actor)))} others")

figure, axes = plt.subplots(figsize=(6, 5), layout="constrained")
places = nx.circular_layout(network)
colours = ["#0072b2" if goldstein >= 0 else "#d55e00" for *_, goldstein in network.edges(data="goldstein")]
widths = [0.6 + 0.35 * count for *_, count in network.edges(data="events")]
nx.draw_networkx_nodes(network, places, node_size=1500, node_color="0.92", edgecolors="0.5", ax=axes)
nx.draw_networkx_labels(network, places, font_size=9, ax=axes)
nx.draw_networkx_edges(
    network, places, edge_color=colours, width=widths, connectionstyle="arc3,rad=0.12", node_size=1500, arrowsize=14, ax=axes
)
axes.set(title="Who acted on whom in 2003 (blue: cooperation, orange: conflict)")
axes.margins(0.15)
axes.axis("off")
figure.savefig(figures / "network.png", dpi=110)

# ---- gdelt
gdelt = events.iloc[:, :61]
print(f"GDELT 2.0: {gdelt.columns[0]} … {gdelt.columns[-1]}; ours after it: {', '.join(events.columns[61:66])}, …")
print("never filled:", ", ".join(name for name in gdelt if gdelt[name].isna().all() and not name.startswith("Actor")))
roots = gdelt.groupby(gdelt["EventRootCode"].astype("str")).agg(events=("NumArticles", "size"), goldstein=("GoldsteinScale", "mean"))
print(roots.head(4).round(2).to_string())
