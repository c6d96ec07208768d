' What happens to a workbook to fill in between two offices, done in LibreOffice itself by fill-in-fixtures.mjs. Columns
' and rows count from 0: TT is 0, Noi dung 1, Thoi han 2, Tinh trang 5, Tien do 6, Ket qua 8, Ngay hoan thanh 10, the
' hidden ids 19; the header is row 3, the tasks are rows 5 to 9, and 10 where
' the last one goes on.

Option Explicit

Sub Main
  Dim folder As String, names, index As Integer, failure As String
  folder = Environ("SKH_FIXTURES")
  names = Array("filled", "unprotected", "renamed-columns", "renamed-sheets", "moved-column", "inserted-column", _
    "deleted-column", "sorted-rows", "sorted-half", "deleted-row", "inserted-row", "row-of-notes", "copied-sheet", _
    "copied-sheet-differs", "copied-sheet-moved", "row-twice", "locked-cells", "ids-lost", "all-marks-lost", _
    "ids-lost-content-changed", "formulas", "numbers", "error-cell", "words-for-number", "no-such-day", "merged-cells", _
    "merged-in-row", "hidden-rows", "decomposed", "cleared-cells", "values-only")
  On Error Goto Failed
  For index = 0 To UBound(names)
    Mistreat(folder, names(index))
  Next
  WriteText(folder & "/done.txt", "done")
  StarDesktop.terminate()
  Exit Sub
Failed:
  failure = names(index) & ": " & Error & " (" & Erl & ")"
  WriteText(folder & "/failed.txt", failure)
  StarDesktop.terminate()
End Sub

Sub Mistreat(folder As String, name As String)
  Dim doc, sheet, source As String, index As Integer, other, range, address
  source = "filled"
  If name = "decomposed" Then source = "decomposed"
  doc = StarDesktop.loadComponentFromURL(ConvertToURL(folder & "/" & source & ".xlsx"), "_blank", 0, Array(Prop("Hidden", True)))
  sheet = doc.Sheets.getByIndex(1)
  If name <> "filled" And name <> "decomposed" Then
    For index = 0 To doc.Sheets.Count - 1
      doc.Sheets.getByIndex(index).unprotect("")
    Next
  End If
  Select Case name
    Case "renamed-columns"
      Put(sheet, 5, 3, "Thực hiện đến đâu rồi")
      Put(sheet, 8, 3, "Các việc đã làm (ghi ngắn gọn)")
      Put(sheet, 10, 3, "Xong ngày nào")
    Case "renamed-sheets"
      sheet.Name = "Sheet1"
      doc.Sheets.removeByName(doc.Sheets.getByIndex(0).Name)
      doc.Sheets.moveByName("skh", 0)
    Case "moved-column"
      sheet.Columns.insertByIndex(5, 1)
      sheet.moveRange(sheet.getCellByPosition(5, 0).CellAddress, sheet.getCellRangeByPosition(9, 0, 9, 10).RangeAddress)
      sheet.Columns.removeByIndex(9, 1)
    Case "inserted-column"
      sheet.Columns.insertByIndex(6, 1)
      Put(sheet, 6, 3, "Ghi chú của phòng")
      Put(sheet, 6, 5, "Hỏi lại chị Hoa")
    Case "deleted-column"
      sheet.Columns.removeByIndex(11, 1)
    Case "sorted-rows"
      Sort(sheet.getCellRangeByPosition(0, 5, 19, 10))
    Case "sorted-half"
      Sort(sheet.getCellRangeByPosition(0, 5, 4, 8))
    Case "deleted-row"
      sheet.Rows.removeByIndex(6, 1)
    Case "inserted-row"
      sheet.Rows.insertByIndex(7, 1)
      Put(sheet, 1, 7, "Việc phát sinh")
      Put(sheet, 8, 7, "Đã làm thêm")
    Case "row-of-notes"
      sheet.Rows.insertByIndex(7, 2)
      Put(sheet, 1, 14, "Người lập biểu")
    Case "copied-sheet"
      doc.Sheets.copyByName(sheet.Name, sheet.Name & " (2)", 2)
    Case "copied-sheet-differs"
      doc.Sheets.copyByName(sheet.Name, sheet.Name & " (2)", 2)
      Put(doc.Sheets.getByIndex(2), 8, 5, "Bản khác")
    Case "copied-sheet-moved"
      ' Filled in on the copy only.
      doc.Sheets.copyByName(sheet.Name, sheet.Name & " (2)", 2)
      For index = 5 To 9
        If index <> 7 Then sheet.getCellRangeByPosition(5, index, 18, index).clearContents(1 + 2 + 4 + 16)
      Next
    Case "row-twice"
      sheet.copyRange(sheet.getCellByPosition(0, 11).CellAddress, sheet.getCellRangeByPosition(0, 5, 19, 5).RangeAddress)
    Case "locked-cells"
      Put(sheet, 2, 6, "31/12/2030")
      Put(sheet, 1, 7, "Nội dung do cơ quan sửa")
    Case "ids-lost"
      sheet.Columns.removeByIndex(19, 1)
    Case "all-marks-lost"
      sheet.Columns.removeByIndex(19, 1)
      sheet.Rows.removeByIndex(4, 1)
      doc.Sheets.removeByName("skh")
      doc.Sheets.removeByName("skh-danh-muc")
    Case "ids-lost-content-changed"
      sheet.Columns.removeByIndex(19, 1)
      Put(sheet, 1, 8, "Nội dung do cơ quan sửa")
    Case "formulas"
      Calculate(sheet, 6, 5, "=20*2")
      Calculate(sheet, 8, 5, "=""Đã "" & ""họp""")
    Case "numbers"
      range = sheet.getCellByPosition(6, 5)
      range.NumberFormat = FormatKey(doc, "General")
      range.setValue(40)
      range = sheet.getCellByPosition(6, 6)
      range.NumberFormat = FormatKey(doc, "0%")
      range.setValue(0.4)
      range = sheet.getCellByPosition(10, 5)
      range.NumberFormat = FormatKey(doc, "DD/MM/YYYY")
      range.setValue(45540)
      range = sheet.getCellByPosition(10, 6)
      range.NumberFormat = FormatKey(doc, "General")
      range.setValue(45540)
    Case "error-cell"
      Calculate(sheet, 6, 5, "=1/0")
    Case "words-for-number"
      Put(sheet, 6, 5, "bốn mươi")
      Put(sheet, 6, 6, "140")
    Case "no-such-day"
      Put(sheet, 10, 5, "31/9/2024")
    Case "merged-cells"
      sheet.getCellRangeByPosition(8, 5, 8, 6).merge(True)
    Case "merged-in-row"
      sheet.getCellRangeByPosition(12, 5, 13, 5).merge(True)
    Case "hidden-rows"
      sheet.Rows.getByIndex(6).IsVisible = False
      sheet.Columns.getByIndex(8).IsVisible = False
    Case "cleared-cells"
      sheet.getCellRangeByPosition(5, 7, 18, 7).clearContents(1 + 2 + 4 + 16)
    Case "values-only"
      ' The table copied into a sheet of one's own, the rest thrown away.
      doc.Sheets.insertNewByName("Bảng chép", 0)
      other = doc.Sheets.getByIndex(0)
      address = sheet.getCellRangeByPosition(0, 3, 19, 10)
      other.getCellRangeByPosition(0, 0, 19, 7).setDataArray(address.getDataArray())
      For index = doc.Sheets.Count - 1 To 1 Step -1
        doc.Sheets.removeByName(doc.Sheets.getByIndex(index).Name)
      Next
  End Select
  Save(doc, folder, name, "xlsx", "Calc MS Excel 2007 XML")
  Save(doc, folder, name, "xls", "MS Excel 97")
  Save(doc, folder, name, "ods", "calc8")
  doc.close(True)
End Sub

Sub Put(sheet, column As Integer, row As Integer, text As String)
  sheet.getCellByPosition(column, row).setString(text)
End Sub

Sub Calculate(sheet, column As Integer, row As Integer, formula As String)
  ' A text cell would show the formula.
  sheet.getCellByPosition(column, row).NumberFormat = 0
  sheet.getCellByPosition(column, row).setFormula(formula)
End Sub

Function FormatKey(doc, pattern As String) As Long
  Dim locale As New com.sun.star.lang.Locale
  locale.Language = "en"
  locale.Country = "US"
  FormatKey = doc.NumberFormats.queryKey(pattern, locale, False)
  If FormatKey = -1 Then FormatKey = doc.NumberFormats.addNew(pattern, locale)
End Function

Sub Sort(range)
  Dim field(0) As New com.sun.star.table.TableSortField
  field(0).Field = 1
  field(0).IsAscending = False
  range.sort(Array(Prop("SortFields", field()), Prop("ContainsHeader", False)))
End Sub

Sub Save(doc, folder As String, name As String, kind As String, filter As String)
  doc.storeToURL(ConvertToURL(folder & "/out/" & name & "." & kind), Array(Prop("FilterName", filter)))
End Sub

Function Prop(name As String, value)
  Dim made As New com.sun.star.beans.PropertyValue
  made.Name = name
  made.Value = value
  Prop = made
End Function

Sub WriteText(file As String, text As String)
  Dim handle As Integer
  handle = FreeFile
  Open file For Output As #handle
  Print #handle, text
  Close #handle
End Sub
