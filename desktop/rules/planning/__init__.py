"""The best plan: who takes whom, its proof, its reasons and the ways out."""
