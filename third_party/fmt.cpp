// Debian packages {fmt} as headers and a shared library. Compiling its implementation here, once,
// keeps the binary free of the shared one and every other file free of the implementation.

#define FMT_STATIC_THOUSANDS_SEPARATOR ','
#include <fmt/format-inl.h>

FMT_BEGIN_NAMESPACE

template FMT_API auto detail::dragonbox::to_decimal(float x) noexcept
    -> detail::dragonbox::decimal_fp<float>;
template FMT_API auto detail::dragonbox::to_decimal(double x) noexcept
    -> detail::dragonbox::decimal_fp<double>;
template FMT_API auto detail::thousands_sep_impl(locale_ref) -> thousands_sep_result<char>;
template FMT_API auto detail::decimal_point_impl(locale_ref) -> char;
template FMT_API void detail::buffer<char>::append(const char*, const char*);
template FMT_API void detail::vformat_to(
    detail::buffer<char>&,
    string_view,
    basic_format_args<FMT_BUFFER_CONTEXT(char)>,
    detail::locale_ref
);

FMT_END_NAMESPACE
