/**
 * The part `word/settings.xml`. Mode 15 is what Word 2013 and later lay out without the words "Compatibility Mode" in
 * the title bar; Word 2010 opens it as its own. A line that ends with a line break inside a justified paragraph is not
 * stretched. Decimal comma and semicolon as in Việt Nam.
 */
export const WORD_SETTINGS_XML = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  '<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>',
  '<w:compat><w:doNotExpandShiftReturn/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
  '<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>',
  '</w:settings>',
].join('');
