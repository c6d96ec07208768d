/** Reads PDFs away from the window's thread. A file worker, because the content security policy bars any other kind. */
import 'pdfjs-dist/build/pdf.worker.min.mjs';
