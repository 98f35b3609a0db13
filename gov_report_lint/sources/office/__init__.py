"""Old formats, by way of LibreOffice."""
