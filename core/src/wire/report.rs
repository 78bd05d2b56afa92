//! The call `report`: the page for readers.

use super::calls::read;
use super::handle::{RegisterHandle, RegisterReader};
use super::host::Host;
use super::requests::ReportRequest;
use super::writer::Writer;
use crate::findings::Lang;
use crate::report;
use crate::tables::REPORT_REQUEST_ROOT;

/// Reads a register and makes the page on it: `{"html": …}`.
pub(super) fn call(
    host: &Host,
    request: &[u8],
    inputs: &[(&str, &[u8])],
) -> Result<Vec<u8>, Vec<u8>> {
    let request: ReportRequest = read(host, request, &REPORT_REQUEST_ROOT)?;
    let mut options = host.options(request.lang.unwrap_or(Lang::De))?;
    options.as_of = Some(request.as_of);
    Ok(answer(&RegisterReader::with_options(host, options, false).with(inputs), &request))
}

/// The page on a register that is held; findings are those of its reading.
pub(super) fn on_register(handle: &RegisterHandle, request: &[u8]) -> Vec<u8> {
    match read(&handle.host, request, &REPORT_REQUEST_ROOT) {
        Ok(request) => answer(handle, &request),
        Err(error) => error,
    }
}

fn answer(handle: &RegisterHandle, request: &ReportRequest) -> Vec<u8> {
    let lang = request.lang.unwrap_or(Lang::De);
    let (register, check) = handle.parts();
    let html = report::page(register, check, request.as_of, lang);
    let mut writer = Writer::default();
    writer.object(|out| out.name("html").text(&html));
    writer.finish()
}
