//! Pictures that people bring: a logo, photographs of the day.

use typst::foundations::Bytes;
use typst::visualize::{ExchangeFormat, RasterImage, SvgImage};

/// Larger ones are not read: a logo of more is a mistake, and a bomb at worst.
pub(crate) const LARGEST: usize = 20 << 20;
/// Wider or higher ones take more memory than a laptop of the day can spare.
const LARGEST_SIDE: u32 = 12_000;

/// The ending under which Typst reads these bytes, when they are a picture that can be printed.
pub(crate) fn ending(bytes: &[u8]) -> Option<&'static str> {
    if bytes.len() > LARGEST {
        return None;
    }
    let (ending, format) = match bytes {
        [0x89, b'P', b'N', b'G', ..] => ("png", Some(ExchangeFormat::Png)),
        [0xff, 0xd8, 0xff, ..] => ("jpg", Some(ExchangeFormat::Jpg)),
        _ => ("svg", None),
    };
    let data = Bytes::new(bytes.to_vec());
    let sound = match format {
        Some(format) => RasterImage::plain(data, format)
            .is_ok_and(|image| image.width().max(image.height()) <= LARGEST_SIDE),
        None => SvgImage::new(data).is_ok(),
    };
    sound.then_some(ending)
}

#[cfg(test)]
mod tests {
    use super::ending;

    #[test]
    fn what_is_no_picture_has_no_ending() {
        assert_eq!(ending(b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>"), Some("svg"));
        for no_picture in [&b""[..], b"logo", b"\x89PNG\r\n\x1a\nbroken", b"\xff\xd8\xffbroken", b"<svg"] {
            assert_eq!(ending(no_picture), None);
        }
    }
}
