"""The version of the package, as it was installed."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("bedarf")
except PackageNotFoundError:  # run from its sources
    __version__ = "0"
