"""For each rule the honest prose that looks most like what it removes; see the tests beside."""
