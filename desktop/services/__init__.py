"""What a supervisor can do: one public function for each use case, one transaction each."""
