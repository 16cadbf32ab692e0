import { dictionary } from '@saring/web';

export const words = dictionary(
  {
    title: 'Masuk ke konsol pemeriksa',
    login: 'Nama masuk',
    password: 'Kata sandi',
    submit: 'Masuk',
    failed: 'Nama masuk atau kata sandi salah.',
    help: 'Lupa kata sandi? Minta tautan baru kepada admin instansi Anda.',
  },
  {
    title: 'Sign in to the reviewer console',
    login: 'Login name',
    password: 'Password',
    submit: 'Sign in',
    failed: 'Login name or password is wrong.',
    help: 'Forgot your password? Ask your office administrator for a new link.',
  },
);
