import rows

print(rows.count())
