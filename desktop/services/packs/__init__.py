"""The handover pack, and the papers that go with it."""
