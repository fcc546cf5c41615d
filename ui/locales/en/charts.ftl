# What stands around every chart.

chart-show-table = Show as a table
chart-hide-table = Hide the table
chart-show-entries = Show the entries
chart-save = Save as
chart-save-svg = A drawing that stays sharp (SVG)
chart-save-png = A picture (PNG)
chart-save-csv = The numbers as a table (CSV)
chart-saved = Saved as { $name }
