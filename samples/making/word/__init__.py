"""The same report typed in Word's rarer ways, one way to a file."""
